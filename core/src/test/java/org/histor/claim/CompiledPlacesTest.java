package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompiledPlacesTest {

    @Test
    void everyNameAndCapitalIsFoundAsInTheFiles() {
        GatheredPlaces gathered = new GazetteerLoader().places();
        Places compiled = new CompiledPlaces(ByteBuffer.wrap(PlaceTableWriter.write(gathered)));
        assertTrue(gathered.byName().size() > 50_000);
        gathered.byName().forEach((name, places) -> assertEquals(places, compiled.under(name)));
        gathered.capitals().forEach((country, place) -> assertEquals(Optional.of(place), compiled.capital(country)));
    }

    @Test
    void whatIsNotInTheTableIsNotFound() {
        Places compiled = new CompiledPlaces(ByteBuffer.wrap(PlaceTableWriter.write(new GazetteerLoader().places())));
        assertEquals(List.of(), compiled.under("no such place anywhere"));
        assertEquals(List.of(), compiled.under(""));
        assertEquals(Optional.empty(), compiled.capital("XXX"));
    }
}
