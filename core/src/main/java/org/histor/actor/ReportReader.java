package org.histor.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrases of one report from the first to the last, so that each can look back. For one thread. */
final class ReportReader {

    final ParsedReport report;
    final ActorKnowledge knowledge;
    final LearnedRoles learned;
    final Names names;
    final Antecedents antecedents = new Antecedents();
    final Whereabouts whereabouts;
    private final List<Marks> marks = new ArrayList<>();
    private final List<@Nullable Reading[]> readings = new ArrayList<>();
    private final List<@Nullable NounPhrase[]> phrases = new ArrayList<>();
    private final List<boolean[]> busy = new ArrayList<>();
    private final PhraseReader phraseReader;
    private final Coreference coreference;

    ReportReader(ParsedReport report, ActorKnowledge knowledge, LearnedRoles learned) {
        this.report = report;
        this.learned = learned;
        this.knowledge = knowledge;
        List<Integer> sizes = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            marks.add(new Marks(sentence, knowledge));
            sizes.add(sentence.size());
            readings.add(new Reading[sentence.size()]);
            phrases.add(new NounPhrase[sentence.size()]);
            busy.add(new boolean[sentence.size()]);
        }
        this.names = new Names(marks, sizes, report.report().published());
        this.whereabouts = new Whereabouts(this);
        this.coreference = new Coreference(this);
        this.phraseReader = new PhraseReader(this, coreference);
    }

    /** Reads all phrases in the order of the text. */
    void read() {
        for (int position = 0; position < report.sentences().size(); position++) {
            Sentence sentence = report.sentences().get(position);
            for (Token token : sentence.tokens()) {
                if (isHead(position, token)) {
                    Reading reading = reading(position, token);
                    antecedents.add(this, position, token, reading);
                }
            }
        }
    }

    /** Persons of full name of whom this report, and no other knowledge, tells country, sector and role. */
    List<LearnedRole> learned() {
        List<LearnedRole> found = new ArrayList<>();
        for (Reading[] sentence : readings) {
            for (Reading reading : sentence) {
                if (reading != null && isTold(reading)) {
                    found.add(new LearnedRole(
                            String.valueOf(reading.name()),
                            reading.countries().get(0),
                            reading.sectors(),
                            String.valueOf(reading.role()),
                            report.report().id()));
                }
            }
        }
        return found;
    }

    private static boolean isTold(Reading reading) {
        String name = reading.name();
        String because = reading.because();
        boolean own = because.startsWith("nationality")
                || because.endsWith("in apposition")
                || because.startsWith("possessor")
                || because.startsWith("'");
        return reading.form() == Reading.Form.PERSON
                && reading.antecedent() == null
                && name != null
                && name.indexOf(' ') > 0
                && reading.countries().size() == 1
                && !reading.sectors().isEmpty()
                && reading.role() != null
                && own;
    }

    Sentence sentence(int position) {
        return report.sentences().get(position);
    }

    Marks marks(int position) {
        return marks.get(position);
    }

    /** Whether the token heads a noun phrase of its own. */
    boolean isHead(int position, Token token) {
        boolean nominal = token.isNominal()
                || marks(position).name(token.index()) != null
                || token.upos().equals("ADJ") && isArgument(token);
        if (!nominal) {
            return false;
        }
        return switch (token.relation()) {
            case "compound", "flat", "det", "fixed", "case", "amod", "nummod", "punct", "cc", "mark" -> false;
            case "conj" -> {
                String above = sentence(position).head(token).relation();
                yield !above.equals("amod") && !above.equals("compound");
            }
            default -> true;
        };
    }

    static boolean isArgument(Token token) {
        return switch (token.relation()) {
            case "nsubj", "obj", "iobj", "obl", "nmod", "appos" -> true;
            default -> false;
        };
    }

    NounPhrase phrase(int position, Token head) {
        NounPhrase known = phrases.get(position)[head.index()];
        if (known != null) {
            return known;
        }
        NounPhrase phrase = new NounPhrase(sentence(position), head, marks(position));
        phrases.get(position)[head.index()] = phrase;
        return phrase;
    }

    /** What the noun phrase, or the pronoun, was read as. A phrase that contains itself by way of an apposition is read as nothing. */
    Reading reading(int position, Token head) {
        Reading known = readings.get(position)[head.index()];
        if (known != null) {
            return known;
        }
        if (busy.get(position)[head.index()]) {
            return Reading.NOTHING;
        }
        busy.get(position)[head.index()] = true;
        Reading reading = isPronoun(head)
                ? coreference.pronoun(position, head)
                : phraseReader.read(position, phrase(position, head));
        readings.get(position)[head.index()] = reading;
        busy.get(position)[head.index()] = false;
        return reading;
    }

    /** Puts a better reading in the place of the one there was. */
    void amend(int position, Token head, Reading better) {
        readings.get(position)[head.index()] = better;
    }

    private static boolean isPronoun(Token token) {
        return token.upos().equals("PRON")
                || token.xpos().equals("PRP$")
                || token.xpos().equals("PRP");
    }

    /** The conjuncts of a head, itself first, in the order of the text. */
    List<Token> conjuncts(int position, Token head) {
        List<Token> all = new ArrayList<>();
        all.add(head);
        for (Token conjunct : sentence(position).children(head, "conj")) {
            boolean nominal = conjunct.isNominal() || marks(position).name(conjunct.index()) != null;
            if (nominal) {
                all.add(conjunct);
            }
        }
        return all;
    }

    boolean isSubject(int position, Token token) {
        Token at = token;
        if (at.relation().equals("conj")) {
            at = sentence(position).head(at);
        }
        return at.relation().equals("nsubj");
    }

    /** The preposition before a phrase, lower case, or "". */
    String preposition(int position, Token head) {
        Token at = head.relation().equals("conj") ? sentence(position).head(head) : head;
        for (Token mark : sentence(position).children(at, "case")) {
            if (mark.index() < at.index() && !mark.xpos().equals("POS")) {
                return mark.form().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
