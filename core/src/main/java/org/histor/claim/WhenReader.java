package org.histor.claim;

public class WhenReader {
    public static WhenReader load() {
        return new WhenReader();
    }

    public java.util.Optional<When> read(
            org.histor.syntax.ParsedReport r, org.histor.syntax.Sentence s, org.histor.syntax.Token t) {
        return java.util.Optional.empty();
    }
}
