package org.histor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.histor.knowledge.Cue;
import org.histor.knowledge.CueFile;
import org.histor.report.Segment.Kind;

/**
 * Finds what should make a reader wary of a report's text: words of another language, a negation that was lost, traces of wrong
 * encodings, control characters. It mends nothing. Cues stand in {@code knowledge/cues}.
 *
 * <p>Immutable; safe for use by several threads at once.
 */
public final class NoteFinder {

    private final CueFile lostNegations;
    private final Languages languages;

    private NoteFinder(CueFile lostNegations, Languages languages) {
        this.lostNegations = lostNegations;
        this.languages = languages;
    }

    /** With the cues that come with Histor. */
    public static NoteFinder withDefaults() {
        return new NoteFinder(CueFile.read("cues/notes.yaml"), Languages.read("cues/languages.yaml"));
    }

    /**
     * The notes in the order of the text.
     *
     * @param segments the segments of this report, as {@link Segmenter} gives them: boilerplate and captions are not looked at
     */
    public List<Note> find(Report report, List<Segment> segments) {
        String text = report.text();
        List<Note> notes = new ArrayList<>(Encodings.notes(text));
        List<Span> stretches = segments.stream()
                .filter(segment -> segment.kind() == Kind.BODY || segment.kind() == Kind.HEADLINE)
                .map(Segment::span)
                .toList();
        List<Note> foreign = languages.notes(text, stretches);
        notes.addAll(foreign);
        for (Span stretch : stretches) {
            for (Span sentence : Sentences.of(text, stretch)) {
                Cue lost = lostNegations.recognise(sentence.of(text));
                if (lost != null) {
                    notes.add(new Note(Note.Kind.LOST_NEGATION, sentence, Objects.requireNonNull(lost.message())));
                }
            }
        }
        notes.sort(Comparator.comparing(Note::span));
        return List.copyOf(notes);
    }
}
