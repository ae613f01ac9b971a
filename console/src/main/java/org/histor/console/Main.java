package org.histor.console;

import java.io.PrintWriter;
import org.histor.ledger.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The console's part of the program {@code histor}. */
@Command(
        name = "histor",
        subcommands = {ServeCommand.class, DemoCommand.class, McpCommand.class})
public final class Main {

    private Main() {}

    /** Runs one command; leaves with 0, with 1 where something failed, with 2 where the call was wrong. */
    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((broken, command, parsed) -> {
                    boolean known = broken instanceof LedgerException || broken instanceof IllegalArgumentException;
                    command.getErr().println("histor: " + (known ? broken.getMessage() : broken));
                    return broken instanceof IllegalArgumentException
                            ? CommandLine.ExitCode.USAGE
                            : CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }
}
