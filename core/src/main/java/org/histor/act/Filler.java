package org.histor.act;

import java.util.List;

/**
 * What may fill a slot: words and sets, any of which will do, and those that must not be there. Empty: anything.
 *
 * @param any  words (lemmas) and {@code @sets} of which one must fit
 * @param none words and sets of which none may fit
 */
public record Filler(List<String> any, List<String> none) {

    public static final Filler ANYTHING = new Filler(List.of(), List.of());

    public Filler {
        any = List.copyOf(any);
        none = List.copyOf(none);
    }

    public boolean isRestricted() {
        return !any.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.join("|", any));
        none.forEach(word -> text.append(text.isEmpty() ? "!" : "|!").append(word));
        return text.toString();
    }
}
