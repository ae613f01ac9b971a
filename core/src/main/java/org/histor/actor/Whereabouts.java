package org.histor.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.histor.report.Segment;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** In which country a sentence plays, as far as its own words, the dateline or the whole report say so without doubt. */
final class Whereabouts {

    private final ReportReader reader;
    private @Nullable String home;
    private boolean homeKnown;

    Whereabouts(ReportReader reader) {
        this.reader = reader;
    }

    /** The one country in whose places the sentence plays ("in Khartoum"), or null. */
    @Nullable
    String of(int position) {
        Set<String> countries = new LinkedHashSet<>();
        Sentence sentence = reader.sentence(position);
        Marks marks = reader.marks(position);
        for (Token token : sentence.tokens()) {
            Marks.Name name = marks.name(token.index());
            if (name == null || name.to() - 1 != token.index()) {
                continue;
            }
            Designation chosen = reader.names.choose(name);
            if (chosen.isPlace() && chosen.country() != null && isWhere(position, sentence, token)) {
                countries.add(chosen.country());
            }
        }
        return countries.size() == 1 ? countries.iterator().next() : null;
    }

    /** "in Khartoum", "in the Chadian capital Ndjamena", but not "in Russia's favour". */
    private boolean isWhere(int position, Sentence sentence, Token token) {
        Token at = token;
        for (int steps = 0; steps < 4; steps++) {
            if (at.deprel().equals("nmod:poss")) {
                return false;
            }
            String preposition = reader.preposition(position, at);
            if (!preposition.isEmpty()) {
                return reader.knowledge.is("places-only", preposition);
            }
            boolean inside = switch (at.relation()) {
                case "appos", "compound", "conj", "flat", "amod" -> true;
                default -> false;
            };
            if (!inside || at.isRoot()) {
                return false;
            }
            at = sentence.head(at);
        }
        return false;
    }

    /** The country of the dateline, else the one that nearly all names of the report belong to, or null. */
    @Nullable
    String home() {
        if (!homeKnown) {
            homeKnown = true;
            String dateline = dateline();
            home = dateline == null ? reader.names.prevailing() : dateline;
        }
        return home;
    }

    private @Nullable String dateline() {
        List<Spelling.Part> parts = new ArrayList<>();
        for (Segment segment : reader.report.segments()) {
            if (segment.kind() == Segment.Kind.DATELINE) {
                parts.addAll(Spelling.parts(reader.report.text(segment.span()).replace('/', ' ')));
                break;
            }
        }
        boolean[] ends = new boolean[parts.size()];
        Arrays.fill(ends, true);
        for (int i = 0; i < parts.size(); i++) {
            NameIndex.Found found = reader.knowledge.names().longest(parts, i, ends);
            if (found != null && found.designations().get(0).isPlace()) {
                return found.designations().get(0).country();
            }
        }
        return null;
    }
}
