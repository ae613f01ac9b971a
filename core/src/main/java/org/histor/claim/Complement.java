package org.histor.claim;

import java.util.Optional;

/**
 * A place where the content of a cue may stand, e.g. {@code clause}, {@code object infinitive}, {@code object of}, {@code about}.
 *
 * @param preposition of the forms with one, else empty
 */
record Complement(Form form, String preposition) {

    /** In the order in which they are preferred when a sentence fills several. */
    enum Form {
        CLAUSE,
        QUESTION,
        OBJECT_INFINITIVE,
        INFINITIVE,
        RAISED,
        OBJECT_PREDICATE,
        OBJECT_PREPOSITION,
        /** An object that is itself a word for speech or thought with a clause: "rejected the claim that …". */
        OBJECT_CLAIM,
        PREPOSITION_INFINITIVE,
        GERUND,
        PREPOSITION,
        OBJECT,
        SUBJECT,
        SO,
        QUOTATION
    }

    /** Reads the way a complement is written in the knowledge; empty if it is written in no known way. */
    static Optional<Complement> parse(String written) {
        String[] words = written.strip().split("\\s+");
        if (words.length == 1) {
            return Optional.of(single(words[0]));
        }
        if (words.length != 2) {
            return Optional.empty();
        }
        if (words[0].equals("object")) {
            return Optional.of(
                    switch (words[1]) {
                        case "infinitive" -> of(Form.OBJECT_INFINITIVE);
                        case "claim" -> of(Form.OBJECT_CLAIM);
                        case "predicate" -> of(Form.OBJECT_PREDICATE);
                        default -> new Complement(Form.OBJECT_PREPOSITION, words[1]);
                    });
        }
        return words[1].equals("infinitive")
                ? Optional.of(new Complement(Form.PREPOSITION_INFINITIVE, words[0]))
                : Optional.empty();
    }

    private static Complement single(String word) {
        return switch (word) {
            case "clause" -> of(Form.CLAUSE);
            case "question" -> of(Form.QUESTION);
            case "infinitive" -> of(Form.INFINITIVE);
            case "raised" -> of(Form.RAISED);
            case "gerund" -> of(Form.GERUND);
            case "object" -> of(Form.OBJECT);
            case "subject" -> of(Form.SUBJECT);
            case "so" -> of(Form.SO);
            case "quotation" -> of(Form.QUOTATION);
            default -> new Complement(Form.PREPOSITION, word);
        };
    }

    private static Complement of(Form form) {
        return new Complement(form, "");
    }
}
