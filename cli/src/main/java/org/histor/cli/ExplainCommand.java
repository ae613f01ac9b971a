package org.histor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.histor.ingest.Reports;
import org.histor.ingest.document.Read;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how claims come about, or why none does. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows how a sentence is read: its tree, who is who, what fired, and what nearly did.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  histor explain \"The US accuses Russia of planning an invasion of Ukraine, which Moscow denies.\"",
            "  histor explain --published 2024-05-02 report.txt",
            "  histor explain --reader neural \"The two armies have been swapping radar tracks since May.\""
        })
final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1", paramLabel = "SENTENCE|FILE|-", description = "a sentence in quotation marks, or a file")
    private String subject = "";

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = CodeCommand.Day.class,
            description = "day of publication, YYYY-MM-DD")
    private @Nullable LocalDate published;

    @Option(
            names = "--tried",
            defaultValue = "6",
            paramLabel = "N",
            description = "show up to N patterns that nearly fired (default: 6)")
    private int tried;

    @Mixin
    private ReaderChoice reader = new ReaderChoice();

    private @Nullable Engine engine;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!subject.equals("-") && !isFile(subject)) {
            explain(Report.of("sentence", subject));
            return 0;
        }
        int failed = 0;
        try (Reports reports = Reports.of(List.of(subject), console.in())) {
            for (Read read = reports.next(); read != null; read = reports.next()) {
                if (read instanceof Read.Received received) {
                    explain(received.report());
                } else if (read instanceof Read.Refused) {
                    failed++;
                    console.message("histor: " + read);
                }
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private static boolean isFile(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException noName) {
            return false;
        }
    }

    private Engine engine() {
        if (engine == null) {
            engine = reader.engine(console);
        }
        return engine;
    }

    private void explain(Report report) {
        Report dated = report.published() == null && published != null ? report.publishedOn(published) : report;
        Engine.Explained explained = engine().explain(dated);
        console.out().print(new Explanation(console.columns(), new Paint(console.colour()), tried).of(explained));
        console.out().flush();
    }
}
