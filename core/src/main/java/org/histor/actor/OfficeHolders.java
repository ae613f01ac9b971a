package org.histor.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.histor.actor.Designation.Kind;
import org.histor.knowledge.KnowledgeException;
import org.histor.knowledge.Table;

/**
 * Who held which office when, from {@code officeholders/*.tsv}. The columns stand in {@code leaders.tsv}. Two holders of a sole office
 * whose terms overlap by more than a day are refused.
 */
final class OfficeHolders {

    private static final List<String> COLUMNS =
            List.of("name", "aliases", "country", "sectors", "office", "sole", "from", "to", "sex");

    private record Term(Designation holder, Table.Row row) {}

    private final Set<String> codes;
    private final Map<String, List<Term>> soleOffices = new HashMap<>();
    private final Map<String, List<Designation>> byName = new HashMap<>();
    private final Map<String, List<String>> aliases = new HashMap<>();

    /** @param codes the countries there are */
    OfficeHolders(Set<String> codes) {
        this.codes = Set.copyOf(codes);
    }

    void read(Table table) {
        if (!table.columns().equals(COLUMNS)) {
            throw new KnowledgeException(
                    table.file() + ":1: columns must be " + COLUMNS + " but are " + table.columns());
        }
        table.rows().forEach(this::read);
    }

    private void read(Table.Row row) {
        String name = row.get("name");
        String country = row.get("country");
        String office = row.get("office");
        if (name.isEmpty() || office.isEmpty()) {
            throw row.error("name and office must not be empty");
        }
        if (!codes.contains(country) && !NameFiles.ABOVE_STATES.contains(country)) {
            throw row.error("no country " + country + " in countries.yaml");
        }
        Designation holder =
                new Designation(Kind.PERSON, name, country, false, sectors(row), office, period(row), sex(row));
        if (byName.computeIfAbsent(name, key -> new ArrayList<>()).contains(holder)) {
            throw row.error("stands here twice");
        }
        byName.getOrDefault(name, List.of()).add(holder);
        List<String> names = aliases.computeIfAbsent(name, key -> new ArrayList<>(List.of(name)));
        for (String alias : row.get("aliases").split("\\|")) {
            if (!alias.isBlank() && !names.contains(alias.strip())) {
                names.add(alias.strip());
            }
        }
        switch (row.get("sole")) {
            case "yes" -> sole(holder, row);
            case "no", "" -> {}
            default -> throw row.error("sole is yes or no");
        }
    }

    private void sole(Designation holder, Table.Row row) {
        List<Term> terms =
                soleOffices.computeIfAbsent(office(row.get("country"), row.get("office")), key -> new ArrayList<>());
        for (Term other : terms) {
            if (other.holder.period().overlaps(holder.period())) {
                throw row.error("overlaps with " + other.holder.name() + " " + other.holder.period() + " at "
                        + other.row.file() + ":" + other.row.line());
            }
        }
        terms.add(new Term(holder, row));
    }

    private static List<Sector> sectors(Table.Row row) {
        List<Sector> sectors = new ArrayList<>();
        for (String sector : row.get("sectors").split("\\s+")) {
            try {
                sectors.add(Sector.valueOf(sector));
            } catch (IllegalArgumentException unknown) {
                throw row.error("no sector '" + sector + "'");
            }
        }
        return sectors;
    }

    private static Period period(Table.Row row) {
        try {
            return Period.of(row.get("from"), row.get("to"));
        } catch (IllegalArgumentException broken) {
            throw row.error(String.valueOf(broken.getMessage()));
        }
    }

    private static Sex sex(Table.Row row) {
        return switch (row.get("sex")) {
            case "m" -> Sex.MALE;
            case "f" -> Sex.FEMALE;
            case "" -> Sex.UNKNOWN;
            default -> throw row.error("sex is m, f or blank");
        };
    }

    private static String office(String country, String office) {
        return country + " " + Spelling.key(office);
    }

    void addTo(NameIndex.Builder index) {
        byName.forEach((name, terms) -> {
            for (String alias : aliases.getOrDefault(name, List.of(name))) {
                terms.forEach(term -> index.add(alias, term));
            }
        });
    }

    /** Who held an office of which there is only one, on a day. */
    Optional<Designation> holder(String country, String office, LocalDate day) {
        return soleOffices.getOrDefault(office(country, office), List.of()).stream()
                .map(Term::holder)
                .filter(holder -> holder.period().holds(day))
                .findFirst();
    }

    int size() {
        return byName.size();
    }
}
