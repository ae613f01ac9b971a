package org.histor.actor;

import org.histor.syntax.ParsedReport;

/**
 * Resolves actors by what {@code knowledge/actors} holds and by the report's own words: names, roles, nationalities, possessors,
 * appositions, and what was said before. Knows office-holders by the day of the report. What nobody knows keeps its words and comes back
 * as {@link Actor#UNKNOWN} or with a name only. The knowledge is read once for all threads.
 */
public final class KnowledgeActorResolver implements ActorResolver {

    private final ActorKnowledge knowledge;

    private KnowledgeActorResolver(ActorKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** With the knowledge that the jar holds. */
    public static KnowledgeActorResolver load() {
        return new KnowledgeActorResolver(ActorKnowledge.defaults());
    }

    @Override
    public Actors read(ParsedReport report) {
        ReportReader reader = new ReportReader(report, knowledge);
        reader.read();
        return new ReportActors(reader);
    }
}
