package org.histor.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places as they are gathered from the files. */
final class GatheredPlaces implements Places {

    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, Place> capitals = new HashMap<>();

    @Override
    public List<Place> under(String key) {
        return byName.getOrDefault(key, List.of());
    }

    @Override
    public Optional<Place> capital(String country) {
        return Optional.ofNullable(capitals.get(country));
    }

    Map<String, List<Place>> byName() {
        return byName;
    }

    Map<String, Place> capitals() {
        return capitals;
    }

    void add(Place place, String name) {
        String key = PlaceSpelling.fold(name);
        put(key, place);
        String bare = PlaceSpelling.bare(key);
        if (!bare.equals(key)) {
            put(bare, place);
        }
    }

    /** Gives places other names to show, under which they are found too. */
    void show(Map<Place, String> names) {
        Map<Place, Place> renamed = new HashMap<>();
        names.forEach((place, name) -> renamed.put(place, place.named(name)));
        byName.values().forEach(list -> list.replaceAll(place -> renamed.getOrDefault(place, place)));
        capitals.replaceAll((country, place) -> renamed.getOrDefault(place, place));
        renamed.values().forEach(place -> add(place, place.name()));
    }

    private void put(String key, Place place) {
        List<Place> places = byName.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!places.contains(place)) {
            places.add(place);
        }
    }

    void addCapital(Place place) {
        if (place.country() != null) {
            capitals.putIfAbsent(place.country(), place);
        }
    }
}
