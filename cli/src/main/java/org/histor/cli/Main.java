package org.histor.cli;

import org.histor.Histor;
import org.histor.ledger.LedgerException;
import picocli.CommandLine;

/** The program {@code histor}. */
public final class Main {

    private Main() {}

    /** Runs one command and leaves with its status: 0 when nothing failed, 1 when something did, 2 when the call was wrong. */
    public static void main(String[] arguments) {
        Console console = Console.ofProcess(() -> Engine.of(Histor.withDefaults()));
        int status = run(console, arguments);
        console.out().flush();
        console.err().flush();
        System.exit(status);
    }

    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new HistorCommand(console))
                .addSubcommand(new CodeCommand(console))
                .addSubcommand(new IngestCommand(console))
                .addSubcommand(new WatchCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new RelateCommand(console))
                .addSubcommand(new AttributeCommand(console))
                .addSubcommand(LedgerCommand.with(console))
                .addSubcommand(new PetrarchCommand(console))
                .setOut(console.out())
                .setErr(console.err())
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Math.min(console.columns(), 100))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((broken, command, parsed) -> {
                    console.message("histor: "
                            + (broken instanceof LedgerException ? broken.getMessage() : Failure.describe(broken)));
                    return CommandLine.ExitCode.SOFTWARE;
                });
        return line.execute(arguments);
    }
}
