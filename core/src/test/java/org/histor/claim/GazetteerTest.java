package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = GazetteerLoader.load();

    @Test
    void foldsAccentsApostrophesAndHyphens() {
        assertEquals("deir ez zor", PlaceSpelling.fold("Deir ez-Zor"));
        assertEquals("sanaa", PlaceSpelling.fold("Sana’a"));
        assertEquals("kosice", PlaceSpelling.fold("Košice"));
        assertEquals("rafah", PlaceSpelling.fold("Rafaḩ"));
    }

    @Test
    void findsNamesWithAndWithoutTheArabicArticle() {
        assertTrue(countries("Fallujah").contains("IRQ"));
        assertTrue(countries("al-Fallujah").contains("IRQ"));
    }

    @Test
    void putsTheBiggestTownOfANameFirst() {
        assertEquals("GBR", GAZETTEER.named("London").get(0).country());
    }

    @Test
    void showsTheNameThatNewsEnglishUses() {
        assertEquals("Kobani", GAZETTEER.named("Ayn al-Arab").get(0).name());
        assertEquals("Cologne", GAZETTEER.named("Köln").get(0).name());
    }

    @Test
    void keepsGeoNamesIdentifiersOfTowns() {
        assertEquals(703448L, GAZETTEER.named("Kiev").get(0).geonameid());
    }

    @Test
    void knowsCapitalsAndNeighbours() {
        assertEquals("Nairobi", GAZETTEER.capital("KEN").map(Place::name).orElse(""));
        assertTrue(GAZETTEER.areNeighbours("UKR", "RUS"));
        assertTrue(GAZETTEER.areNeighbours("RUS", "UKR"));
        assertFalse(GAZETTEER.areNeighbours("QAT", "ERI"));
    }

    @Test
    void tellsNamesOfCountriesByTheirCapital() {
        assertEquals("TUR", GAZETTEER.country("Turkey").orElse(""));
        assertTrue(GAZETTEER.country("turkey").isEmpty());
        assertEquals("SYR", GAZETTEER.adjective("Syrian").orElse(""));
    }

    private static List<String> countries(String name) {
        return GAZETTEER.named(name).stream()
                .map(place -> String.valueOf(place.country()))
                .toList();
    }
}
