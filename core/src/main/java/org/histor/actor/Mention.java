package org.histor.actor;

import java.util.Objects;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * A place in a report that names or describes one actor.
 *
 * @param sentence index of the sentence
 * @param head     index of the head token in it
 * @param span     the noun phrase without relative clauses and parentheses; for a pronoun, the pronoun
 * @param text     the words at the span
 * @param actor    who it stands for; {@link Actor#UNKNOWN} where that is not known
 * @param antecedent of a pronoun whose noun phrase is known: the words of that phrase; else null
 * @param because  how it was resolved, for explain: "country name", "office-holder 2021-01-22..", "coreference to 'Russia'"
 */
public record Mention(
        int sentence,
        int head,
        Span span,
        String text,
        Actor actor,
        @Nullable String antecedent,
        String because) {

    public Mention(int sentence, int head, Span span, String text, Actor actor, String because) {
        this(sentence, head, span, text, actor, null, because);
    }

    public Mention {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(because, "because");
    }
}
