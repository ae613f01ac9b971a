package org.histor.syntax.learned;

/** Builds the tree over tagged words, move by move. Confined to one thread; the network is shared. */
final class ArcParser {

    private final Transitions transitions;
    private final Workspace work;
    private final ArcFeatures features;
    private final ArcNetwork.Pass pass;

    ArcParser(ArcNetwork network, Transitions transitions, Workspace work) {
        this.transitions = transitions;
        this.work = work;
        this.features = new ArcFeatures(work);
        this.pass = new ArcNetwork.Pass(network, work);
    }

    Workspace workspace() {
        return work;
    }

    /** Leaves heads (the root's is the number of words) and relations in the state. */
    void parse() {
        Configuration state = work.state;
        state.start(work.forms.size);
        pass.start();
        while (!state.isFinished()) {
            transitions.apply(
                    state.depth == 0 ? Transitions.SHIFT : transitions.best(pass.score(features), state), state);
        }
    }
}
