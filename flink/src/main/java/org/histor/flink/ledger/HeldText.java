package org.histor.flink.ledger;

import java.util.List;

/** A text, or, until it arrives, those that asked for it. @param text one at most */
public record HeldText(List<PrintedText> text, List<PrintedText> waiting) {}
