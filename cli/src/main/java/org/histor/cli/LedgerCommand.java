package org.histor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands of the ledger stand under. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Keeps claims and merges them into events: who confirms, who denies, what follows.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  histor ledger add news.jsonl                      codes reports and adds their claims",
            "  histor code --format jsonl news/ | histor ledger add -",
            "  histor ledger events --dyad RUS-EST --from 2024-05-01",
            "  histor ledger claims --status disputed --format jsonl",
            "  histor ledger show 3f2a                           an event with all that is said about it",
            "",
            "The ledger is one file, histor.duckdb unless --ledger names another. One program writes at a time."
        })
final class LedgerCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    static CommandLine with(Console console) {
        return new CommandLine(new LedgerCommand())
                .addSubcommand(new LedgerAddCommand(console))
                .addSubcommand(new LedgerImportCommand(console))
                .addSubcommand(new LedgerRetractCommand(console))
                .addSubcommand(new LedgerEventsCommand(console))
                .addSubcommand(new LedgerClaimsCommand(console))
                .addSubcommand(new LedgerShowCommand(console))
                .addSubcommand(new LedgerStatsCommand(console))
                .addSubcommand(new LedgerExportCommand(console))
                .addSubcommand(new LedgerSnapshotCommand(console));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
