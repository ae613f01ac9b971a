package org.histor.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.histor.knowledge.Ontology;

/**
 * A made-up year: countries with towns and people, and acts between them that are known. Some pairs of countries are far busier than
 * others, and three acts in ten have a double a few days off that differs only in the town or in the count.
 */
final class SyntheticWorld {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 365;
    private static final int TOWNS = 14;
    private static final int PEOPLE = 6;
    private static final double DOUBLES = 0.3;
    private static final String[] COUNTRIES = {
        "RUS", "UKR", "USA", "CHN", "ISR", "PSE", "IRN", "SAU", "YEM", "SYR", "TUR", "GRC", "IND", "PAK", "AFG", "PRK",
                "KOR", "JPN", "TWN", "PHL",
        "VNM", "MMR", "BGD", "LKA", "ETH", "ERI", "SOM", "SDN", "SSD", "EGY", "LBY", "DZA", "MAR", "NGA", "NER", "TCD",
                "MLI", "BFA", "COD", "RWA",
        "UGA", "KEN", "MOZ", "ZAF", "VEN", "COL", "BRA", "ARG", "MEX", "CUB", "GBR", "FRA", "DEU", "POL", "EST", "BLR",
                "SRB", "ARM", "AZE", "GEO"
    };

    record Town(String name, String country, double latitude, double longitude) {}

    /**
     * An act that happened.
     *
     * @param what  what is counted, or empty
     * @param actor index of the person who may be named for the state, @param recipient likewise
     */
    record Act(
            int number,
            String event,
            String mode,
            String from,
            String to,
            LocalDate day,
            Town town,
            String what,
            long count,
            int actor,
            int recipient) {}

    private final Random random;
    private final Ontology ontology = Ontology.load();
    private final List<String> events = List.copyOf(ontology.eventNames());
    private final List<List<String>> modes = new ArrayList<>();
    private final List<List<Town>> towns = new ArrayList<>();
    private int made;

    SyntheticWorld(Random random) {
        this.random = random;
        events.forEach(event -> modes.add(
                ontology.event(event).modes().keySet().stream().sorted().toList()));
        for (int country = 0; country < COUNTRIES.length; country++) {
            List<Town> own = new ArrayList<>();
            for (int town = 0; town < TOWNS; town++) {
                // a degree and a half apart: no two are neighbours
                double latitude = -55 + (country % 12) * 9 + (town / 4) * 1.6;
                double longitude = -170 + (country / 12) * 60 + (town % 4) * 2.5;
                own.add(new Town("Town" + country + "x" + town, COUNTRIES[country], latitude, longitude));
            }
            towns.add(own);
        }
    }

    Ontology ontology() {
        return ontology;
    }

    List<String> events() {
        return events;
    }

    String person(String country, int number) {
        return "Person" + country.charAt(0) + number + " Name" + country + number;
    }

    /** Skewed towards the first: a few pairs make most of the news. */
    private int skewed(int size) {
        return (int) (Math.pow(random.nextDouble(), 2.2) * size);
    }

    /** The next act, and its double where it has one. */
    List<Act> next() {
        int from = skewed(COUNTRIES.length);
        int to = (from + 1 + skewed(COUNTRIES.length - 1)) % COUNTRIES.length;
        int event = random.nextInt(events.size());
        List<String> own = modes.get(event);
        String mode = own.isEmpty() ? "" : own.get(random.nextInt(own.size()));
        boolean counted = random.nextInt(10) < 4;
        Town town = town(random.nextBoolean() ? to : from);
        Act act = new Act(
                made++,
                events.get(event),
                mode,
                COUNTRIES[from],
                COUNTRIES[to],
                START.plusDays(random.nextInt(DAYS)),
                town,
                counted ? "dead" : "",
                counted ? 1 + skewed(200) : 0,
                random.nextInt(PEOPLE),
                random.nextInt(PEOPLE));
        return random.nextDouble() < DOUBLES ? List.of(act, twin(act)) : List.of(act);
    }

    private Town town(int country) {
        return towns.get(country).get(random.nextInt(TOWNS));
    }

    /** The same parties do the same a few days off, in another town or with another count. */
    private Act twin(Act act) {
        Town town = act.town;
        int country = List.of(COUNTRIES).indexOf(town.country());
        boolean elsewhere = random.nextInt(4) < 3;
        while (elsewhere && town.equals(act.town)) {
            town = town(country);
        }
        long count = act.what.isEmpty() ? 0 : elsewhere ? 1 + skewed(200) : act.count * 6;
        int off = elsewhere && random.nextBoolean() ? random.nextInt(3) : 3 + random.nextInt(4);
        return new Act(
                made++,
                act.event,
                act.mode,
                act.from,
                act.to,
                act.day.plusDays(off),
                town,
                act.what,
                count,
                act.actor,
                act.recipient);
    }
}
