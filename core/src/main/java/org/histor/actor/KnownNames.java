package org.histor.actor;

import java.util.List;
import java.util.stream.Collectors;

/** What the knowledge has for a name, in the form in which its files say it; for those who bring names of their own. */
public final class KnownNames {

    private final ActorKnowledge knowledge;

    private KnownNames(ActorKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    public static KnownNames load() {
        return new KnownNames(ActorKnowledge.defaults());
    }

    /** {@code RUS GOV 2012-05-07..}, one for each thing that the name stands for, whatever its case; empty where it is not known. */
    public List<String> of(String name) {
        return knowledge.names().exactly(name).stream()
                .map(KnownNames::who)
                .distinct()
                .toList();
    }

    /** Whether claims have such a code where a country stands: a country, or one of PLOVER's above them. */
    public boolean isCountry(String code) {
        return NameFiles.ABOVE_STATES.contains(code) || knowledge.isCountry(code);
    }

    private static String who(Designation known) {
        String sectors = known.sectors().stream().map(sector -> " " + sector).collect(Collectors.joining());
        return (known.country() == null ? "-" : known.country()) + sectors + period(known.period());
    }

    private static String period(Period period) {
        return period.equals(Period.ALWAYS)
                ? ""
                : " " + (period.from() == null ? "" : period.from()) + ".." + (period.to() == null ? "" : period.to());
    }
}
