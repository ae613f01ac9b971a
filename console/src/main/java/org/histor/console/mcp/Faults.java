package org.histor.console.mcp;

import org.histor.console.api.Problem;
import org.histor.console.desk.Coders;
import org.histor.console.desk.Readers;
import org.histor.ledger.LedgerException;

/** What went wrong, as the assistant is told. What is a fault of ours goes to the standard error. */
final class Faults {

    private Faults() {}

    static String inWords(RuntimeException broken) {
        if (broken instanceof Problem
                || broken instanceof Readers.Busy
                || broken instanceof Readers.TooSlow
                || broken instanceof Coders.Failed
                || broken instanceof LedgerException) {
            return String.valueOf(broken.getMessage());
        }
        System.err.println("histor: " + broken);
        for (StackTraceElement frame : broken.getStackTrace()) {
            if (frame.getClassName().startsWith("org.histor.")) {
                System.err.println("  at " + frame);
            }
        }
        return "something went wrong; the standard error of histor mcp says more";
    }
}
