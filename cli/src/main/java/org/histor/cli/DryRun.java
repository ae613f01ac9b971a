package org.histor.cli;

import java.util.Optional;
import org.histor.ingest.Intake.Decision;
import org.histor.ingest.document.Imprint;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Standing;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/** Says a line a document what would become of it. */
final class DryRun {

    private static final int LONGEST_TITLE = 60;

    private final Console console;

    DryRun(Console console) {
        this.console = console;
    }

    void show(Read read, Optional<Decision> decision) {
        String line = decision.map(DryRun::line).orElse("skip    " + read);
        console.out().println(printable(line));
    }

    private static String line(Decision decision) {
        if (decision instanceof Decision.Code code) {
            return "code    " + about(code.received());
        }
        if (decision instanceof Decision.Keep keep) {
            return "keep    " + about(keep.received()) + " (" + keep.why() + ")";
        }
        if (decision instanceof Decision.Withdraw withdraw) {
            return "retract " + about(withdraw.received());
        }
        Decision.Pass pass = (Decision.Pass) decision;
        return "pass    " + pass.where() + " (" + pass.why() + ")";
    }

    private static String about(Read.Received received) {
        Report report = received.report();
        Imprint imprint = received.imprint();
        StringBuilder line = new StringBuilder(received.where())
                .append(" · ")
                .append(received.format().title());
        append(line, imprint.language());
        append(line, report.published());
        append(line, report.publisher());
        append(line, imprint.agencies().isEmpty() ? null : "from " + String.join(", ", imprint.agencies()));
        append(
                line,
                imprint.standing() == Standing.FIRST
                        ? null
                        : imprint.standing().name().toLowerCase(java.util.Locale.ROOT));
        append(line, title(report));
        return line.append(" · ")
                .append(report.text().length())
                .append(" letters")
                .toString();
    }

    private static @Nullable String title(Report report) {
        String title = report.title();
        return title == null || title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static void append(StringBuilder line, @Nullable Object part) {
        if (part != null) {
            line.append(" · ").append(part);
        }
    }

    private static String printable(String line) {
        return line.replaceAll("\\p{Cntrl}", "?");
    }
}
