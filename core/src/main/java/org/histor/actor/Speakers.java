package org.histor.actor;

import java.util.List;
import java.util.Set;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Who speaks, for "I" and "we" in quotations: the subject of the verb of speech in the sentence, else the last who spoke before. */
final class Speakers {

    private static final Set<String> MARKS = Set.of("\"", "“", "”", "``", "''", "«", "»");
    private static final int REACH = 3;

    private final ReportReader reader;

    Speakers(ReportReader reader) {
        this.reader = reader;
    }

    Reading self(int position, Token pronoun) {
        Reading speaker = speaker(position, pronoun);
        return speaker.form() == Reading.Form.PERSON
                ? speaker.because("speaker '" + speaker.name() + "'")
                : Reading.NOTHING;
    }

    /** The side that the speaker speaks for: his country, with his sector. */
    Reading side(int position, Token pronoun) {
        Reading speaker = speaker(position, pronoun);
        if (!speaker.hasCountry()) {
            return Reading.NOTHING;
        }
        String country = speaker.countries().get(0);
        Reading.Form form = reader.knowledge.isCountry(country) ? Reading.Form.STATE : Reading.Form.ORGANISATION;
        return speaker.as(form)
                .named(reader.knowledge.isCountry(country) ? reader.knowledge.countryName(country) : speaker.name())
                .withRole(null, "")
                .of(List.of(country), "speaker's side");
    }

    private Reading speaker(int position, Token pronoun) {
        if (!isQuoted(reader.sentence(position), pronoun)) {
            return Reading.NOTHING;
        }
        for (int back = 0; back <= REACH && back <= position; back++) {
            Reading found = in(position - back);
            if (found.form() != Reading.Form.THING) {
                return found;
            }
        }
        return Reading.NOTHING;
    }

    private Reading in(int position) {
        Sentence sentence = reader.sentence(position);
        for (Token token : sentence.tokens()) {
            boolean speech =
                    token.isVerbal() && reader.knowledge.is("speech", token.lemma()) && !isQuoted(sentence, token);
            if (!speech) {
                continue;
            }
            for (Token subject : sentence.children(token, "nsubj")) {
                if (!isQuoted(sentence, subject)) {
                    return reader.reading(position, subject);
                }
            }
        }
        return Reading.NOTHING;
    }

    private static boolean isQuoted(Sentence sentence, Token token) {
        boolean open = false;
        for (int i = 0; i < token.index(); i++) {
            open ^= MARKS.contains(sentence.token(i).form());
        }
        boolean closesLater = false;
        for (int i = token.index() + 1; i < sentence.size(); i++) {
            closesLater |= sentence.token(i).form().equals("”");
        }
        boolean openedBefore = !open
                && closesLater
                && sentence.tokens().subList(0, token.index()).stream()
                        .noneMatch(before -> MARKS.contains(before.form()));
        return open || openedBefore;
    }
}
