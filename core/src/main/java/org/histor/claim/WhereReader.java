package org.histor.claim;

public class WhereReader {
    public static WhereReader load() {
        return new WhereReader();
    }

    public java.util.Optional<Where> read(
            org.histor.syntax.ParsedReport r,
            org.histor.syntax.Sentence s,
            org.histor.syntax.Token t,
            java.util.List<org.histor.syntax.Token> p) {
        return java.util.Optional.empty();
    }
}
