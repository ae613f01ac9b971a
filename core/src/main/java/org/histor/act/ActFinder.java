package org.histor.act;

import java.util.List;
import org.histor.actor.Actors;
import org.histor.syntax.Sentence;

/** Finds the acts that a sentence states. Safe for use by several threads at once. */
public final class ActFinder {

    private final Lexicon lexicon;

    public ActFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public List<Act> find(Sentence sentence, Actors actors) {
        return new SentenceReading(lexicon, actors, sentence, null).acts();
    }

    /** The same, telling what was tried. */
    public List<Act> find(Sentence sentence, Actors actors, Trace trace) {
        return new SentenceReading(lexicon, actors, sentence, trace).acts();
    }
}
