package org.histor.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.histor.claim.RelationReader.Relation;
import org.histor.ingest.format.JsonRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a source does to a target in a text. */
@Command(
        name = "relate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says what one party does to another in a text where both are given.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  histor relate pairs.jsonl > relations.jsonl",
            "  histor relate --reader neural pairs.jsonl > relations.jsonl",
            "",
            "In:  {\"id\": …, \"text\": …, \"source\": …, \"target\": …, \"source_span\"?: [s, e], \"target_span\"?: [s, e]}",
            "Out: {\"id\": …, \"root\": \"SANCTION\", \"mode\": [\"expel\"], \"confidence\": 0.93, \"why\": …}",
            "Spans are [start, end) in Unicode code points of the text. No act found: \"root\": \"NONE\"."
        })
final class RelateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1", paramLabel = "FILE|-", description = "JSONL with a pair a line; - is the standard input")
    private String file = "-";

    @Option(names = "--threads", paramLabel = "N", description = "worker threads (default: one a processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private ReaderChoice reader = new ReaderChoice();

    RelateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (JsonRows rows = JsonRows.open(file, console.in());
                Tally tally = new Tally(console, "relations")) {
            Engine engine = reader.engine(console);
            new Batch<Pair, Answer>(
                            console,
                            tally,
                            threads,
                            pair -> new Answer(pair, engine.relate(pair.report(), pair.source(), pair.target())),
                            answer -> {
                                console.out().println(answer.line());
                                tally.found(answer.relation().root().equals("NONE") ? 0 : 1);
                            })
                    .run(() -> {
                        JsonRows.Row row = rows.next();
                        return row == null ? null : Pair.of(row);
                    });
            console.out().flush();
            return tally.status();
        }
    }

    private record Answer(Pair pair, Relation relation) {
        String line() {
            return Json.object(out -> {
                out.writeFieldName("id");
                out.writeTree(pair.id());
                out.writeStringField("root", relation.root());
                out.writeArrayFieldStart("mode");
                for (String mode : relation.modes()) {
                    out.writeString(mode);
                }
                out.writeEndArray();
                out.writeNumberField("confidence", Math.round(relation.confidence() * 1000) / 1000.0);
                out.writeStringField("why", relation.why());
            });
        }
    }
}
