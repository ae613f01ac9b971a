package org.histor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.histor.ledger.Ledger;
import org.histor.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes reports back. */
@Command(
        name = "retract",
        mixinStandardHelpOptions = true,
        description = "Takes reports back that their publishers took back: their claims support nothing any more.",
        footerHeading = "%nExample:%n",
        footer = {"  histor ledger retract --reason \"withdrawn by the agency\" https://example.org/report"})
final class LedgerRetractCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private LedgerFile file = new LedgerFile();

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "why; kept in the ledger")
    private String reason = "";

    @Parameters(arity = "1..*", paramLabel = "URL|DOC", description = "address or id of the report")
    private List<String> names = List.of();

    LedgerRetractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        file.open(console).close();
        int failed = 0;
        try (Ledger ledger = Ledger.open(file.path(), "retract " + String.join(" ", names))) {
            for (String name : names) {
                int retracted = ledger.retract(name, reason);
                failed += retracted == 0 ? 1 : 0;
                console.message(
                        retracted == 0
                                ? "histor: " + name + ": no current report has this address or id"
                                : name + ": retracted");
            }
            ledger.settle(done -> {});
        } catch (LedgerException broken) {
            console.message("histor: " + broken.getMessage());
            return 1;
        }
        return failed == 0 ? 0 : 1;
    }
}
