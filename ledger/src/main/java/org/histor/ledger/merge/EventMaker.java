package org.histor.ledger.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.histor.claim.ClaimRecord;
import org.histor.claim.ClaimRecord.Location;
import org.histor.claim.ClaimRecord.Party;
import org.histor.claim.Modality;
import org.jspecify.annotations.Nullable;

/** Sums the statements of one act up. What withdrawn reports said counts only where no other is left. */
final class EventMaker {

    private static final double MOST_CONFIDENCE = 0.99;

    private final Merging merging;
    private final Witnesses witnesses;

    EventMaker(Merging merging) {
        this.merging = merging;
        this.witnesses = new Witnesses(merging);
    }

    Event event(List<Statement> own) {
        return event(own, List.of());
    }

    /** @param adopted tell of it too, but name no doer: what the event is known by does not depend on them */
    Event event(List<Statement> own, List<Statement> adopted) {
        List<Statement> members = new ArrayList<>(own);
        members.addAll(adopted);
        members.sort(Statement.BY_CONTENT);
        Statement founder = Collections.min(own, Statement.BY_CONTENT);
        List<Statement> current = members.stream().filter(Statement::isCurrent).toList();
        List<Statement> telling = current.isEmpty() ? members : current;
        List<Testimony> testimonies = telling.stream()
                .flatMap(statement -> witnesses.of(statement).stream())
                .toList();
        List<Testimony> standing = current.isEmpty() ? List.of() : testimonies;
        ClaimRecord first = founder.claim();
        String block = Block.of(first, merging);
        List<Party> actors = parties(telling, ClaimRecord::actors);
        boolean corrected =
                members.stream().anyMatch(statement -> statement.standing() == Statement.Standing.CORRECTED);
        Support support = Support.of(Realm.of(first.modality()), actors, standing, corrected);
        List<LocalDate> published = telling.stream()
                .map(statement -> statement.claim().citation().published())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        LocalDate firstDay = published.isEmpty() ? null : published.get(0);
        String date = date(telling);
        List<String> modes =
                Vote.frequent(telling, statement -> statement.claim().modes());
        return new Event(
                EventIds.of(founder, block),
                block,
                first.event(),
                Realm.of(first.modality()),
                modality(telling),
                modes,
                Vote.frequent(telling, statement -> statement.claim().contexts()),
                most(telling, ClaimRecord::cameo),
                actors,
                parties(telling, ClaimRecord::recipients),
                date == null && firstDay != null && !isHistorical(telling) ? firstDay.toString() : date,
                most(telling, ClaimRecord::end),
                date != null,
                place(telling),
                Figures.of(testimonies.stream().filter(said -> !said.denies()).toList()),
                firstDay,
                published.isEmpty() ? null : published.get(published.size() - 1),
                origins(standing, false),
                origins(standing, true),
                StatusTable.of(support),
                support,
                (int) current.stream().map(Statement::copies).distinct().count(),
                members.size() - current.size(),
                confidence(testimonies),
                members,
                adopts(own, first));
    }

    /** Only an act by which someone who names its doer stands adopts. */
    private @Nullable String adopts(List<Statement> own, ClaimRecord first) {
        List<Statement> current = own.stream().filter(Statement::isCurrent).toList();
        List<Party> recipients = parties(current, ClaimRecord::recipients);
        return Block.withoutDoer(first.event(), Realm.of(first.modality()), recipients, merging)
                .filter(block -> !Block.isWithoutDoer(Block.of(first, merging)))
                .orElse(null);
    }

    /** A denial is about what others tell as actual; only if all negate it, the event is one that did not happen. */
    private static String modality(List<Statement> telling) {
        List<Modality> told = telling.stream()
                .map(statement -> statement.claim().modality())
                .filter(modality -> modality != Modality.NEGATED)
                .toList();
        return Vote.most(told).orElse(Modality.NEGATED).name().toLowerCase(Locale.ROOT);
    }

    private static boolean isHistorical(List<Statement> telling) {
        return modality(telling).equals(Modality.HISTORICAL.name().toLowerCase(Locale.ROOT));
    }

    private static <T> @Nullable T most(List<Statement> telling, Function<ClaimRecord, @Nullable T> field) {
        List<T> said = new ArrayList<>();
        for (Statement statement : telling) {
            T value = field.apply(statement.claim());
            if (value != null) {
                said.add(value);
            }
        }
        return Vote.most(said).orElse(null);
    }

    /** The most precise kind of date that is given, and of these the most frequent. */
    private static @Nullable String date(List<Statement> telling) {
        List<String> dates = telling.stream()
                .map(statement -> statement.claim().date())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        int longest = dates.stream().mapToInt(String::length).max().orElse(0);
        return Vote.most(dates.stream().filter(date -> date.length() == longest).toList())
                .orElse(null);
    }

    private static @Nullable Location place(List<Statement> telling) {
        List<Location> places = telling.stream()
                .map(statement -> statement.claim().where())
                .filter(Objects::nonNull)
                .toList();
        List<Location> towns = places.stream().filter(PlaceMatch::isTown).toList();
        List<Location> named = (towns.isEmpty() ? places : towns)
                .stream()
                        .map(place -> new Location(
                                "",
                                place.name(),
                                place.country(),
                                place.latitude(),
                                place.longitude(),
                                place.geonameid()))
                        .toList();
        Location most = Vote.most(named).orElse(null);
        return most == null
                ? null
                : places.stream()
                        .filter(place -> Objects.equals(place.name(), most.name())
                                && Objects.equals(place.country(), most.country())
                                && Objects.equals(place.geonameid(), most.geonameid()))
                        .findFirst()
                        .orElse(most);
    }

    /** As most statements have them; of those that name any country, if some do. */
    private static List<Party> parties(List<Statement> telling, Function<ClaimRecord, List<Party>> side) {
        Map<String, List<Party>> first = new TreeMap<>();
        List<String> said = new ArrayList<>();
        for (Statement statement : telling) {
            List<Party> parties = side.apply(statement.claim());
            if (!parties.isEmpty()) {
                String key = parties.stream()
                        .map(party -> party.country() + "/" + party.name() + "/" + party.sector())
                        .collect(Collectors.joining(";"));
                first.putIfAbsent(key, parties);
                said.add(key);
            }
        }
        List<String> known =
                said.stream().filter(key -> !key.startsWith("null/null")).toList();
        String most = Vote.most(known.isEmpty() ? said : known).orElse("");
        return first.getOrDefault(most, List.of());
    }

    private static List<Origin> origins(List<Testimony> testimonies, boolean denials) {
        Map<String, Origin> byKey = new TreeMap<>();
        testimonies.stream()
                .filter(testimony -> testimony.denies() == denials)
                .map(Testimony::origin)
                .sorted(Collections.reverseOrder())
                .forEach(origin -> byKey.put(origin.key(), origin));
        return List.copyOf(byKey.values());
    }

    /** That not all of the independent origins were misread. */
    private static double confidence(List<Testimony> testimonies) {
        Map<String, Double> best = new TreeMap<>();
        testimonies.forEach(testimony -> best.merge(
                testimony.origin().key(), testimony.statement().claim().confidence(), Math::max));
        double doubt = 1;
        for (double confidence : best.values()) {
            doubt *= 1 - confidence;
        }
        return Math.round(Math.min(MOST_CONFIDENCE, 1 - doubt) * 1000) / 1000.0;
    }
}
