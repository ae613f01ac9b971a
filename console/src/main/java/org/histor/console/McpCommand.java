package org.histor.console;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.histor.Histor;
import org.histor.console.desk.Coders;
import org.histor.console.desk.Desk;
import org.histor.console.mcp.ToolServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets an assistant ask a ledger, over the standard input and output. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lets an assistant ask a ledger by the Model Context Protocol, over the standard input and output.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  histor mcp                                    histor.duckdb in this folder",
            "  histor mcp --ledger /home/me/news.duckdb",
            "",
            "Started by the assistant's program; docs/console.md shows its configuration. Nothing is ever written."
        })
final class McpCommand implements Callable<Integer> {

    /** Long enough for the questions of one answer, short enough that a program that wants to write need not wait long. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--ledger", paramLabel = "FILE", description = "the ledger (default: histor.duckdb)")
    private Path file = Path.of("histor.duckdb");

    @Override
    public Integer call() throws InterruptedException {
        PrintStream out = System.out;
        // nothing but the protocol may stand there
        System.setOut(System.err);
        Path ledger = file.toAbsolutePath().normalize();
        PrintWriter err = spec.commandLine().getErr();
        try (Desk desk = Desk.visiting(ledger, IDLE);
                Coders coders = new Coders(Histor::withDefaults)) {
            err.println("histor: answers an assistant from " + ledger + " until the input ends");
            err.flush();
            ToolServer.serve(desk, coders, System.in, out);
        }
        return 0;
    }
}
