package org.histor.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.histor.Histor;
import org.histor.console.desk.Coders;
import org.histor.console.desk.Desk;
import org.histor.console.web.ConsoleServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what Histor makes of a crisis: reads the example's reports into a ledger that is gone afterwards. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads three weeks of early 2022, as six invented outlets tell them, and opens them in the browser.",
        footerHeading = "%nExamples:%n",
        footer = {"  histor demo", "  histor demo --port 8080 --no-open"})
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "N", description = "where to listen (default: 7979; 0: any that is free)")
    private int port = ServeCommand.USUAL_PORT;

    @Option(names = "--no-open", description = "only print the address")
    private boolean closed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        spec.commandLine().getErr().println("histor: reading the reports of the crisis ...");
        spec.commandLine().getErr().flush();
        try (Stopping stopping = new Stopping();
                Coders coders = new Coders(Histor::withDefaults);
                Crisis crisis = Crisis.read(coders);
                Desk desk = Desk.open(crisis.ledger(), false, true);
                ConsoleServer server = ConsoleServer.start(
                        desk, coders, new ConsoleServer.Listening(ServeCommand.LOOPBACK, port, null))) {
            out.println("Histor shows the crisis at " + server.address() + " until you press Ctrl-C");
            out.flush();
            if (!closed) {
                Browser.open(server.address());
            }
            stopping.await();
        }
        return 0;
    }
}
