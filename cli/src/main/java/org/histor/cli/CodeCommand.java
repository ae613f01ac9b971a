package org.histor.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.histor.actor.LearnedRole;
import org.histor.actor.LearnedRoles;
import org.histor.claim.ClaimJson;
import org.histor.ingest.Reports;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Codes reports: the main command. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes down the claims of reports: who did what to whom, according to whom.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  histor code report.txt",
            "  histor code --format jsonl --threads 2 news.jsonl > claims.jsonl",
            "  histor code --published 2024-05-02 - < report.txt",
            "",
            "Input is told by its content: plain text, HTML, or JSONL with a document a line:",
            "  {\"id\": …, \"published\": \"2024-05-02\", \"publisher\": …, \"title\": …, \"url\": …, \"text\": …}",
            "Without a day of publication, relative days (\"on Thursday\") stay as they are.",
            "--learn-roles reads the files twice and needs no order: of a person of whom two reports say different",
            "things nothing is learned, and neither knowledge nor a report's own words are overridden.",
            "The status is 0 only when nothing failed."
        })
final class CodeCommand implements Callable<Integer> {

    /** How claims are shown. */
    enum Format {
        TABLE,
        JSONL,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER|-", description = "what to read; - is the standard input")
    private List<String> files = List.of();

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "table|jsonl|json",
            description = "table for people, jsonl with a claim a line, json with notes (default: table)")
    private Format format = Format.TABLE;

    @Option(names = "--threads", paramLabel = "N", description = "worker threads (default: one a processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = Day.class,
            description = "day of publication, YYYY-MM-DD, of reports that do not name theirs")
    private @Nullable LocalDate published;

    @Option(
            names = "--learn-roles",
            description =
                    "reads all files once before, so that a report that only names a person takes from the others who that is")
    private boolean learnRoles;

    @Mixin
    private ReaderChoice reader = new ReaderChoice();

    CodeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ClaimWriter writer = writer();
        try (Reports reports = Reports.of(files, console.in());
                Tally tally = new Tally(console, "claims", reports)) {
            Engine plain = reader.engine(console);
            Engine engine = learnRoles ? plain.with(roles(plain)) : plain;
            writer.begin();
            new Batch<Report, ClaimWriter.Piece>(
                            console, tally, threads, report -> writer.render(engine.code(dated(report))), piece -> {
                                writer.write(piece);
                                tally.found(piece.claims());
                            })
                    .run(Item.reports(reports));
            writer.end();
            console.out().flush();
            return tally.status();
        }
    }

    /** What cannot be read is passed over here: the second reading says so. */
    private LearnedRoles roles(Engine engine) throws IOException {
        if (files.contains("-")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--learn-roles reads everything twice, which the standard input cannot be; give it files");
        }
        List<LearnedRole> said = new ArrayList<>();
        try (Reports reports = Reports.of(files, console.in())) {
            Item.Source<Report> items = Item.reports(reports);
            for (Item<Report> item = items.next(); item != null; item = items.next()) {
                if (item instanceof Item.Good<Report> good) {
                    said.addAll(rolesIn(engine, dated(good.value())));
                }
            }
        }
        return LearnedRoles.of(said);
    }

    private static List<LearnedRole> rolesIn(Engine engine, Report report) {
        try {
            return engine.rolesIn(report);
        } catch (RuntimeException | StackOverflowError broken) {
            return List.of();
        }
    }

    private Report dated(Report report) {
        return report.published() == null && published != null ? report.publishedOn(published) : report;
    }

    private ClaimWriter writer() {
        return switch (format) {
            case TABLE -> new TableWriter(console);
            case JSONL -> new JsonLinesWriter(console, ClaimJson.withDefaults());
            case JSON -> new JsonWriter(console, ClaimJson.withDefaults());
        };
    }

    /** A day of the calendar. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException impossible) {
                throw new TypeConversionException("'" + value + "' is no day of the calendar; write YYYY-MM-DD");
            }
        }
    }
}
