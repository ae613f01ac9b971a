package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationsTest {

    private static List<String> quoted(String text) {
        return Quotations.of(text).all().stream()
                .map(quotation -> quotation.span().of(text))
                .toList();
    }

    @Test
    void findsEveryKindOfMark() {
        assertEquals(List.of("“a b”"), quoted("He said “a b” twice"));
        assertEquals(List.of("\"a b\""), quoted("He said \"a b\" twice"));
        assertEquals(List.of("''a b''"), quoted("He said ''a b'' twice"));
        assertEquals(List.of("‘a b’"), quoted("He said ‘a b’ twice"));
        assertEquals(List.of("'a b'"), quoted("He said 'a b' twice"));
    }

    @Test
    void apostrophesQuoteNothing() {
        assertEquals(List.of(), quoted("The workers' strike didn't end in the '90s"));
        assertEquals(List.of(), quoted("Israel’s army left the villagers’ fields"));
    }

    @Test
    void aMarkWithinAMarkIsNoQuotationOfItsOwn() {
        assertEquals(List.of("“he said ‘no’ to us”"), quoted("She told me “he said ‘no’ to us” again"));
    }

    @Test
    void aQuotationLeftOpenEndsWithItsParagraph() {
        assertEquals(List.of("“One.", "“Two.”"), quoted("He said: “One.\n“Two.” And left."));
    }
}
