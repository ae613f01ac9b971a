package org.histor.ledger.store;

import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what a fault of the store is and what mends it. */
final class Fault {

    private static final Pattern PROCESS = Pattern.compile("PID (\\d+)");

    private Fault() {}

    static String describe(SQLException broken) {
        String message = broken.getMessage() == null ? broken.toString() : broken.getMessage();
        String said = message.toLowerCase(Locale.ROOT);
        if (said.contains("no suitable driver")) {
            return "the store's engine is not installed; run histor ledger once more by the launcher, which fetches it";
        }
        if (said.contains("could not set lock") || said.contains("conflicting lock")) {
            Matcher process = PROCESS.matcher(message);
            return "another process is using the ledger" + (process.find() ? " (" + process.group() + ")" : "")
                    + "; wait for it, or read a snapshot";
        }
        if (said.contains("no space left")
                || said.contains("disk full")
                || said.contains("file too large")
                || said.contains("disk quota")) {
            return "the disk is full; nothing of the last step was kept, what was added before is safe: make room and add again";
        }
        if (said.contains("permission denied") || said.contains("read-only")) {
            return "the file or its folder cannot be written; check its permissions";
        }
        if (said.contains("not a valid duckdb database file")) {
            return "is no ledger; name another file with --ledger";
        }
        if (said.contains("newer version") || said.contains("storage version")) {
            return "was written by a newer version of the store; use the Histor that wrote it";
        }
        if (said.contains("no such file or directory")) {
            return "there is no such folder; make it first";
        }
        if (said.contains("out of memory")) {
            return "the store ran out of memory; give it more with HISTOR_OPTS=-Dhistor.ledger.memory=2GB";
        }
        return message.lines().findFirst().orElse("unknown fault");
    }
}
