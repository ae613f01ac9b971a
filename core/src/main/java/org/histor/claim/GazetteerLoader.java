package org.histor.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.histor.knowledge.KnowledgeException;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Yaml;
import org.jspecify.annotations.Nullable;

/** Loads the gazetteer: {@code places/*} and the names of countries in {@code actors/countries.yaml}. */
final class GazetteerLoader {

    /** The name of the compiled table of places. */
    static final String TABLE = "places";

    private static final String CITIES = "places/cities.tsv.gz";
    private static final String DIVISIONS = "places/divisions.tsv.gz";
    private static final Set<String> PLACE_KEYS = Set.of("name", "also", "country", "kind", "at", "geonameid");
    private static final Set<String> SITES = Set.of("site", "border");

    private static final class Shared {
        static final Gazetteer GAZETTEER = read();
    }

    private final GatheredPlaces places = new GatheredPlaces();

    /** One for the process: it is big and does not change. */
    static Gazetteer load() {
        return Shared.GAZETTEER;
    }

    private static Gazetteer read() {
        Gazetteer gazetteer = new Gazetteer(KnowledgeFiles.table(TABLE)
                .<Places>map(CompiledPlaces::new)
                .orElseGet(() -> new GazetteerLoader().places()));
        countries(gazetteer);
        KnowledgeFiles.yaml("places/borders.yaml")
                .map(Set.of("borders"))
                .get("borders")
                .map()
                .forEach((one, others) -> others.texts().forEach(other -> gazetteer.addNeighbours(one, other)));
        Yaml words = KnowledgeFiles.yaml("places/words.yaml");
        Map<String, Yaml> lists = words.map(Set.of("words", "known"));
        gazetteer.addCommonWords(lists.get("words").texts(), lists.get("known").texts());
        return gazetteer;
    }

    /** The places of the files; what comes first is meant where nothing else decides: our own, then towns by size, then divisions. */
    GatheredPlaces places() {
        regions();
        rows(CITIES, 8, this::city);
        rows(DIVISIONS, 6, this::division);
        spellings();
        return places;
    }

    private interface Row {
        void read(String[] cells);
    }

    private static void rows(String file, int columns, Row row) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(KnowledgeFiles.open(file)), StandardCharsets.UTF_8))) {
            boolean header = true;
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.startsWith("#") || header) {
                    header = header && line.startsWith("#");
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (cells.length != columns) {
                    throw new KnowledgeException(file + ":" + number + ": " + cells.length + " cells, not " + columns);
                }
                row.read(cells);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read knowledge/" + file, broken);
        }
    }

    private void city(String[] cells) {
        Place place = new Place(
                cells[0],
                Place.Kind.TOWN,
                cells[1],
                cells[2],
                Long.parseLong(cells[4]),
                Double.valueOf(cells[5]),
                Double.valueOf(cells[6]),
                Long.valueOf(cells[7]));
        places.add(place, cells[0]);
        if (cells[3].equals("capital")) {
            places.addCapital(place);
        }
    }

    private void division(String[] cells) {
        Place place = new Place(
                cells[0],
                Place.Kind.DIVISION,
                cells[1],
                cells[2],
                Long.parseLong(cells[3]),
                Double.valueOf(cells[4]),
                Double.valueOf(cells[5]),
                null);
        places.add(place, cells[0]);
    }

    private void regions() {
        Yaml root = KnowledgeFiles.yaml("places/regions.yaml");
        for (Yaml entry : root.map(Set.of("places")).get("places").list()) {
            Map<String, Yaml> keys = entry.map(PLACE_KEYS);
            if (!keys.containsKey("name") || !keys.containsKey("kind")) {
                throw entry.error("a place needs a name and a kind");
            }
            Place place = region(keys);
            places.add(place, place.name());
            if (keys.containsKey("also")) {
                keys.get("also").texts().forEach(name -> places.add(place, name));
            }
        }
    }

    private static Place region(Map<String, Yaml> keys) {
        String kind = keys.get("kind").text();
        Place.Kind sort =
                SITES.contains(kind) ? Place.Kind.SITE : kind.equals("town") ? Place.Kind.TOWN : Place.Kind.REGION;
        @Nullable Double latitude = null;
        @Nullable Double longitude = null;
        Yaml at = keys.get("at");
        if (at != null) {
            String[] numbers = at.text().split(" ");
            try {
                latitude = Double.valueOf(numbers[0]);
                longitude = Double.valueOf(numbers[1]);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
                throw at.error("'" + at.text() + "' is not 'latitude longitude'");
            }
        }
        String country = keys.containsKey("country") ? keys.get("country").text() : null;
        Long id = keys.containsKey("geonameid")
                ? Long.valueOf(keys.get("geonameid").text())
                : null;
        return new Place(keys.get("name").text(), sort, country, Place.OURS, 0, latitude, longitude, id);
    }

    private void spellings() {
        Yaml root = KnowledgeFiles.yaml("places/spellings.yaml");
        Map<Place, String> shown = new HashMap<>();
        root.map(Set.of("spellings"))
                .get("spellings")
                .map()
                .forEach((country, names) -> names.map().forEach((name, also) -> {
                    List<Place> known = new ArrayList<>(new Gazetteer(places).named(name));
                    known.removeIf(place -> !place.isIn(country) || place.isOurs());
                    if (known.isEmpty()) {
                        throw also.error("the gazetteer has no '" + name + "' in " + country);
                    }
                    also.texts().forEach(other -> known.forEach(place -> spell(place, other, shown)));
                }));
        places.show(shown);
    }

    private void spell(Place place, String other, Map<Place, String> shown) {
        if (other.startsWith("=")) {
            shown.put(place, other.substring(1));
        } else {
            places.add(place, other);
        }
    }

    private static void countries(Gazetteer gazetteer) {
        Yaml root = KnowledgeFiles.yaml("actors/countries.yaml");
        Yaml countries = root.map().get("countries");
        if (countries == null) {
            throw root.error("'countries' is missing");
        }
        countries.map().forEach((code, entry) -> {
            Map<String, Yaml> keys = entry.map();
            List<String> words = new ArrayList<>(split(keys.get("adjectives")));
            words.addAll(split(keys.get("people")));
            gazetteer.addCountry(code.toUpperCase(Locale.ROOT), split(keys.get("names")), words);
        });
    }

    private static List<String> split(@Nullable Yaml text) {
        return text == null ? List.of() : Arrays.asList(text.text().split("\\|"));
    }
}
