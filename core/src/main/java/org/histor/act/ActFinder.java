package org.histor.act;

import java.util.ArrayList;
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

    /**
     * The acts, and verbs between two actors that no frame reads: these as acts of the event {@link Family#NONE} and without a rule, for another
     * reader to name or to pass over.
     */
    public List<Act> findWithUnread(Sentence sentence, Actors actors) {
        SentenceReading reading = new SentenceReading(lexicon, actors, sentence, null);
        List<Act> found = new ArrayList<>(reading.acts());
        found.addAll(reading.unread(List.copyOf(found)));
        return found;
    }

    /** The acts, telling what was tried. */
    public List<Act> find(Sentence sentence, Actors actors, Trace trace) {
        return new SentenceReading(lexicon, actors, sentence, trace).acts();
    }
}
