package org.histor.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.histor.Histor;
import org.histor.console.desk.Coders;
import org.histor.console.desk.Desk;
import org.histor.console.web.ConsoleServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a ledger in the browser, and answers programs. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows a ledger in the browser and answers programs, on this machine only unless told otherwise.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  histor serve                                  histor.duckdb at http://127.0.0.1:7979/",
            "  histor serve --ledger news.duckdb --port 8080",
            "  histor serve --bind 0.0.0.0 --token-file tokens.txt --read-only",
            "",
            "Reports may be sent in while it runs: POST /api/v1/reports. /api/v1/openapi.json describes the API."
        })
final class ServeCommand implements Callable<Integer> {

    static final int USUAL_PORT = 7979;
    static final String LOOPBACK = "127.0.0.1";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--ledger", paramLabel = "FILE", description = "the ledger (default: histor.duckdb)")
    private Path file = Path.of("histor.duckdb");

    @Option(names = "--port", paramLabel = "N", description = "where to listen (default: 7979; 0: any that is free)")
    private int port = USUAL_PORT;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "another address than this machine's own (127.0.0.1); needs --token-file")
    private String bind = LOOPBACK;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "tokens of those who may ask, one a line, each of 32 characters or more")
    private @Nullable Path tokens;

    @Option(names = "--read-only", description = "take nothing in; other programs may read the ledger meanwhile")
    private boolean readOnly;

    @Option(names = "--keep-text", description = "keep the whole text of reports that are sent in")
    private boolean keepText;

    @Override
    public Integer call() throws InterruptedException {
        try (Stopping stopping = new Stopping();
                Desk desk = Desk.open(file, readOnly, keepText);
                Coders coders = new Coders(Histor::withDefaults);
                ConsoleServer server =
                        ConsoleServer.start(desk, coders, new ConsoleServer.Listening(bind, port, tokens))) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Histor shows " + file + " at " + server.address() + (desk.isWritable() ? "" : " (read only)"));
            out.flush();
            stopping.await();
        }
        return 0;
    }
}
