package org.histor.claim;

public class ModalityReader {
    public static ModalityReader load() {
        return new ModalityReader();
    }

    public Modality read(
            org.histor.syntax.ParsedReport r,
            org.histor.syntax.Sentence s,
            org.histor.syntax.Token t,
            java.util.Optional<When> w) {
        return Modality.ACTUAL;
    }
}
