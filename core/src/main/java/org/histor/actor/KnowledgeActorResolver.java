package org.histor.actor;

import java.util.List;
import org.histor.syntax.ParsedReport;

/**
 * Resolves actors by what {@code knowledge/actors} holds and by the report's own words: names, roles, nationalities, possessors,
 * appositions, and what was said before. Knows office-holders by the day of the report. What nobody knows keeps its words and comes back
 * as {@link Actor#UNKNOWN} or with a name only. The knowledge is read once for all threads.
 */
public final class KnowledgeActorResolver implements ActorResolver {

    private final ActorKnowledge knowledge;
    private final LearnedRoles learned;

    private KnowledgeActorResolver(ActorKnowledge knowledge, LearnedRoles learned) {
        this.knowledge = knowledge;
        this.learned = learned;
    }

    /** With the knowledge that the jar holds. */
    public static KnowledgeActorResolver load() {
        return new KnowledgeActorResolver(ActorKnowledge.defaults(), LearnedRoles.NONE);
    }

    /** The same, with what the reports of a batch say of persons that the knowledge does not know. */
    public KnowledgeActorResolver with(LearnedRoles roles) {
        return new KnowledgeActorResolver(knowledge, roles);
    }

    @Override
    public Actors read(ParsedReport report) {
        return new ReportActors(reader(report));
    }

    /** What the report itself says of persons by title or apposition. */
    public List<LearnedRole> learn(ParsedReport report) {
        return reader(report).learned();
    }

    private ReportReader reader(ParsedReport report) {
        ReportReader reader = new ReportReader(report, knowledge, learned);
        reader.read();
        return reader;
    }
}
