package org.histor.flink.ledger;

import org.histor.knowledge.Ontology;
import org.histor.ledger.chain.Chains;
import org.histor.ledger.merge.Adoption;
import org.histor.ledger.merge.Merger;
import org.histor.ledger.merge.Merging;
import org.histor.ledger.query.EventJson;

/** What merging and chaining know, loaded once in a JVM. */
final class Knowledge {

    private static final Merging MERGING = Merging.load();
    static final Merger MERGER = new Merger(MERGING);
    static final Adoption ADOPTION = new Adoption(MERGING);
    static final Chains CHAINS = Chains.load();
    static final Ontology ONTOLOGY = Ontology.load();
    static final EventJson JSON = new EventJson();

    private Knowledge() {}
}
