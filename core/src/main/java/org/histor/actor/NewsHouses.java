package org.histor.actor;

import java.util.List;
import java.util.Optional;

/** Agencies, papers and broadcasters by the names that reports give as their publisher. */
public final class NewsHouses {

    /** @param name canonical: "Agence France-Presse" for "AFP"; @param country of its seat */
    public record House(String name, Optional<String> country) {}

    private final NameIndex names;

    private NewsHouses(NameIndex names) {
        this.names = names;
    }

    public static NewsHouses load() {
        return new NewsHouses(ActorKnowledge.defaults().names());
    }

    /** Empty where the knowledge has no such house, or several. */
    public Optional<House> named(String publisher) {
        List<House> houses = names.exactly(publisher).stream()
                .filter(designation -> designation.sectors().contains(Sector.JRN))
                .map(designation -> new House(designation.name(), Optional.ofNullable(designation.country())))
                .distinct()
                .toList();
        return houses.size() == 1 ? Optional.of(houses.get(0)) : Optional.empty();
    }
}
