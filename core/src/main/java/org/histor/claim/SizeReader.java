package org.histor.claim;

public class SizeReader {
    public static SizeReader load() {
        return new SizeReader();
    }

    public java.util.List<Size> read(
            org.histor.syntax.ParsedReport r,
            org.histor.syntax.Sentence s,
            org.histor.syntax.Token t,
            java.util.List<org.histor.syntax.Token> p,
            String e) {
        return java.util.List.of();
    }
}
