package org.histor.cli;

import java.util.List;
import java.util.function.BiFunction;
import org.histor.Coding;
import org.histor.Histor;
import org.histor.act.Trace;
import org.histor.actor.LearnedRole;
import org.histor.actor.LearnedRoles;
import org.histor.claim.Claim;
import org.histor.claim.RelationReader.Relation;
import org.histor.claim.SecondReader;
import org.histor.report.Report;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/** What the commands ask of Histor. Safe for use by several threads at once. */
interface Engine {

    Coding code(Report report);

    /** What a report says of persons. */
    List<LearnedRole> rolesIn(Report report);

    /** The same engine with what the reports of the batch say of persons. */
    Engine with(LearnedRoles roles);

    /** Spans are null where they are not known. */
    Relation relate(Report report, @Nullable Span source, @Nullable Span target);

    Explained explain(Report report);

    /**
     * Everything that was read on the way to the claims, and what was tried in each sentence.
     *
     * @param nearest sentences that the second reader has learned from and that are most like a pair, so many
     */
    record Explained(
            Histor.Reading reading,
            List<Claim> claims,
            List<Trace> traces,
            BiFunction<SecondReader.Pair, Integer, List<SecondReader.Neighbour>> nearest) {
        public Explained {
            claims = List.copyOf(claims);
            traces = List.copyOf(traces);
        }
    }

    /** The engine behind Histor's door. */
    static Engine of(Histor histor) {
        return new Engine() {
            @Override
            public Coding code(Report report) {
                return histor.code(report);
            }

            @Override
            public List<LearnedRole> rolesIn(Report report) {
                return histor.rolesIn(report);
            }

            @Override
            public Engine with(LearnedRoles roles) {
                return of(histor.with(roles));
            }

            @Override
            public Relation relate(Report report, @Nullable Span source, @Nullable Span target) {
                return histor.relate(report, source, target);
            }

            @Override
            public Explained explain(Report report) {
                Histor.Reading reading = histor.read(report);
                List<Trace> traces = reading.report().sentences().stream()
                        .map(sentence -> histor.trace(reading, sentence))
                        .toList();
                return new Explained(reading, histor.claims(reading), traces, histor::nearest);
            }
        };
    }
}
