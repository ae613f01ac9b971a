package org.histor.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random strings of what breaks readers of text. */
public final class AnyText {

    private static final List<String> PIECES = List.of(
            "the", "U.S.", "Gen.", "war", "n't", "'", "’", "\"", "“", "”", "''", "``", ".", "..", "…", "?", "!", ",",
            ";", ":", "-", "--", "—", "–", "(", ")", "[", "]", "$", "€", "%", "&", "/", "@", "#", "http://", "www.",
            "a@b.c", "1.5", "10,000", "5pm", " ", "  ", "\n", "\r\n", "\t", "\u0000", "\u0007", "\u00A0", "\u200B",
            "\uFEFF", "\u2028", "\uD83D", "\uDE00", "😀", "é", "e\u0301", "中文", "مرحبا", "ß", "İ", "\uFFFF", "'s",
            "can", "not", "cannot", "I", "J.", "•");

    private AnyText() {}

    /** Always the same for one seed. */
    public static List<String> texts(int number, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            texts.add(text(random));
        }
        return texts;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(6) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
