package org.histor.ledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one report in the order in which they came, and which of them stands: the one fetched later, else published later, else
 * added later. For one thread.
 */
public final class Succession {

    private final List<Version> versions;

    /**
     * What came of a version that entered.
     *
     * @param entered with its standing
     * @param other   the version whose place it took, as that stands now, or the one that goes on to stand; null where there was none
     */
    public record Step(Version entered, @Nullable Version other) {

        /** Whether it took another's place. */
        public boolean replaces() {
            return other != null && entered.isCurrent();
        }
    }

    /** @param before versions that are there already */
    public Succession(List<Version> before) {
        this.versions = new ArrayList<>(before);
    }

    public boolean isEmpty() {
        return versions.isEmpty();
    }

    /** All versions as they stand, in the order in which they came. */
    public List<Version> versions() {
        return List.copyOf(versions);
    }

    /** Whether a version with this id has entered before. */
    public boolean knows(String id) {
        return versions.stream().anyMatch(old -> old.id().equals(id));
    }

    /** Decides whether a version stands; empty where it was there before: what was replaced does not come back. */
    public Optional<Step> enter(Version version) {
        if (knows(version.id())) {
            return Optional.empty();
        }
        Step step = step(version);
        versions.add(step.entered);
        return Optional.of(step);
    }

    private Step step(Version version) {
        Version current =
                versions.stream().filter(Version::isCurrent).findFirst().orElse(null);
        if (current == null) {
            return new Step(version, null);
        }
        if (version.isOlderThan(current)) {
            return new Step(version.standing(version.replacedBy(current)), current);
        }
        Version replaced = current.standing(current.replacedBy(version));
        versions.replaceAll(old -> old.id().equals(replaced.id()) ? replaced : old);
        return new Step(version, replaced);
    }
}
