package org.histor.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.histor.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    private static String cut(String text) {
        return Tokenizer.english().tokenize(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Israel's envoy left.|Israel 's envoy left .",
                "Israel’s envoy left.|Israel ’s envoy left .",
                "the allies' troops|the allies ' troops",
                "They don't, can't and won't.|They do n't , ca n't and wo n't .",
                "We don’t|We do n’t",
                "She cannot go; I'm, we're, they've, he'd, you'll|"
                        + "She can not go ; I 'm , we 're , they 've , he 'd , you 'll",
                "the U.S. and the U.N. troops|the U.S. and the U.N. troops",
                "non-U.S. and U.S.-led forces|non-U.S. and U.S.-led forces",
                "Russian-backed rebels in a two-day fight|Russian-backed rebels in a two-day fight",
                "pro- and anti-government|pro- and anti-government",
                "Gen. Mark A. Milley|Gen. Mark A. Milley",
                "J. K. Rowling|J. K. Rowling",
                "on Thursday (17), after|on Thursday ( 17 ) , after",
                "$1.5 billion, US$2bn or €1.3m|$ 1.5 billion , US$ 2 bn or € 1.3 m",
                "5.5% of 10,000|5.5 % of 10,000",
                "at 10:30am or 5 p.m. GMT|at 10:30 am or 5 p.m. GMT",
                "in the 1990s and the '90s|in the 1990s and the '90s",
                "a 50–40 vote on 9/11|a 50–40 vote on 9/11",
                "and/or a Reuters/Ipsos poll|and / or a Reuters / Ipsos poll",
                "AT&T's R&D|AT&T 's R&D",
                "Sana'a, Qur'an and O'Brien's|Sana'a , Qur'an and O'Brien 's",
                "see https://example.org/a?b=c.|see https://example.org/a?b=c .",
                "mail press@example.org, or @handle #tag|mail press@example.org , or @handle #tag",
                "everything – everything – we|everything – everything – we",
                "war--which|war -- which",
                "He went... and|He went ... and",
                "“[Quero] signal”|“ [ Quero ] signal ”",
                "“We ‘must’ go,” he said|“ We ‘ must ’ go , ” he said",
                "No. 10 said no.|No. 10 said no .",
                "It fell.The rest|It fell . The rest",
                "What?! Never!!|What ?! Never !!",
                "14.3billion naira|14.3 billion naira",
            })
    void cutsWordsAsTheTreebankDoes(String text, String words) {
        assertEquals(words, cut(text));
    }

    @Test
    void keepsSurrogatePairsWhole() {
        assertEquals("peace 😀 now 𝐀𝐁", cut("peace😀 now 𝐀𝐁"));
    }

    @Test
    void leavesOutWhatIsNotSeen() {
        assertEquals("no break here", cut("\uFEFFno\u00A0break\u200B\u0007here"));
    }

    @Test
    void readsOnlyWithinTheStretch() {
        String text = "One two three";
        assertEquals(
                "wo th",
                Tokenizer.english().tokenize(text, new Span(5, 10)).stream()
                        .map(span -> span.of(text))
                        .collect(Collectors.joining(" ")));
    }
}
