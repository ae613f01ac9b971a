package org.histor.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.histor.Coding;
import org.histor.claim.Attribution;
import org.histor.claim.Attributions;
import org.histor.ingest.Reports;
import org.histor.report.Report;
import org.histor.report.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says who says what in reports. */
@Command(
        name = "attribute",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Finds who says what: source, cue and content of every attribution.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  histor attribute docs.jsonl > attributions.jsonl",
            "",
            "In:  {\"doc\": …, \"text\": …}, or any input that 'code' reads",
            "Out: {\"doc\": …, \"attributions\": [{\"source\": [s, e], \"cue\": [s, e], \"content\": [s, e]}]}",
            "Spans are [start, end) in Unicode code points of the document's text; content in several pieces is a",
            "list of spans; a source that the text leaves out is null."
        })
final class AttributeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER|-", description = "what to read; - is the standard input")
    private List<String> files = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "worker threads (default: one a processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    AttributeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Reports reports = Reports.of(files, console.in());
                Tally tally = new Tally(console, "attributions", reports)) {
            Engine engine = console.engine().get();
            new Batch<Report, Coding>(console, tally, threads, engine::code, coding -> {
                        console.out().println(line(coding));
                        tally.found(outermost(coding).size());
                    })
                    .run(Item.reports(reports));
            console.out().flush();
            return tally.status();
        }
    }

    /** Without what only stands in others' words: the corpora that this feeds mark no nesting. */
    private static List<Attribution> outermost(Coding coding) {
        return new Attributions(coding.attributions()).outermost();
    }

    private static String line(Coding coding) {
        String text = coding.report().report().text();
        return Json.object(out -> {
            out.writeStringField("doc", coding.report().report().id());
            out.writeArrayFieldStart("attributions");
            for (Attribution attribution : outermost(coding)) {
                write(attribution, text, out);
            }
            out.writeEndArray();
        });
    }

    private static void write(Attribution attribution, String text, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName("source");
        Span source = attribution.sourceSpan();
        if (source == null) {
            out.writeNull();
        } else {
            write(CodePoints.ofUnits(text, source), out);
        }
        out.writeFieldName("cue");
        write(CodePoints.ofUnits(text, attribution.cue()), out);
        out.writeFieldName("content");
        if (attribution.content().size() == 1) {
            write(CodePoints.ofUnits(text, attribution.content().get(0)), out);
        } else {
            out.writeStartArray();
            for (Span piece : attribution.content()) {
                write(CodePoints.ofUnits(text, piece), out);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void write(Span span, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeNumber(span.start());
        out.writeNumber(span.end());
        out.writeEndArray();
    }
}
