package org.histor.cli;

import org.histor.knowledge.Versions;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What there is without a command: help and version. */
@Command(
        name = "histor",
        mixinStandardHelpOptions = true,
        versionProvider = HistorCommand.Version.class,
        description =
                "Reads the news and writes down who did what to whom, when, where, how many, and according to whom.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  histor code report.txt                       a table of the claims in a report",
            "  histor code --format jsonl news.jsonl        a batch, one claim a line",
            "  histor code --published 2024-05-02 pages/    every file below a folder",
            "  curl -s https://… | histor code -            a page from the standard input",
            "  histor ingest --ledger news.duckdb inbox/    feeds, pages, archives into a ledger",
            "  histor watch feeds.opml                      polls feeds for ever",
            "  histor explain \"Moscow denies it shelled Kharkiv.\"",
            "  histor ledger add news.jsonl                 claims become events in histor.duckdb",
            "  histor demo                                  a crisis of three weeks in the browser",
            "  histor serve --ledger news.duckdb            a ledger in the browser, and for programs",
            "",
            "Histor runs offline but for watch, listens only when it serves, and writes nothing but its output and the ledger. Formats: README.md."
        })
final class HistorCommand implements Runnable {

    private final Console console;

    HistorCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        new CommandLine(this)
                .addSubcommand(new CodeCommand(console))
                .addSubcommand(new IngestCommand(console))
                .addSubcommand(new WatchCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new RelateCommand(console))
                .addSubcommand(new AttributeCommand(console))
                .addSubcommand(LedgerCommand.with(console))
                .addSubcommand(new PetrarchCommand(console))
                .setUsageHelpWidth(Math.min(console.columns(), 100))
                .usage(console.out());
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            Versions versions = Versions.load();
            return new String[] {versions.coder() + " (knowledge " + versions.knowledge() + ")"};
        }
    }
}
