package org.histor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.histor.actor.KnownNames;
import org.histor.ingest.document.Read.Refused;
import org.histor.ledger.LedgerException;
import org.histor.ledger.gdelt.GdeltSectors;
import org.histor.ledger.petrarch.ActorFile;
import org.histor.ledger.petrarch.PetrarchActor;
import org.histor.ledger.petrarch.PetrarchActors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a dictionary of PETRARCH into knowledge. */
@Command(
        name = "petrarch-actors",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Makes a knowledge file of a dictionary of actors of PETRARCH or PETRARCH2, and tells where it contradicts Histor's.",
        footerHeading = "%nExample:%n",
        footer = {
            "  histor petrarch-actors --out core/src/main/resources/knowledge/actors/own/mine.yaml Phoenix.Countries.actors.txt",
            "",
            "Files in that folder are read from the next build on. What Histor has already is left out, and told where it has it otherwise."
        })
final class PetrarchCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "the dictionary")
    private Path input = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE.yaml", description = "the file to be made")
    private Path out = Path.of("");

    PetrarchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out)) {
            throw new LedgerException(out + ": the file is there already; name a new one");
        }
        PetrarchActors.Contents contents;
        // not Files.newBufferedReader, which gives the whole file up for one wrong byte
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(input), StandardCharsets.UTF_8))) {
            contents = PetrarchActors.read(lines);
        }
        ActorFile file = new ActorFile(KnownNames.load(), GdeltSectors.load());
        for (PetrarchActor actor : contents.actors()) {
            file.add(actor);
        }
        contents.broken()
                .forEach(broken -> console.message(
                        "histor: " + new Refused(input + ":" + broken.line(), broken.why(), broken.mend())));
        file.remarks().forEach(remark -> console.message(input + ":" + remark.line() + ": " + remark.what()));
        if (file.size() > 0) {
            if (out.getParent() != null) {
                Files.createDirectories(out.getParent());
            }
            Files.writeString(out, file.yaml(input.getFileName().toString()));
        }
        console.message(out + ": entries " + file.size() + ", names that Histor has just so " + file.agreeing()
                + ", conflicts and what was left out " + file.remarks().size() + ", lines refused "
                + contents.broken().size());
        return contents.broken().isEmpty() ? 0 : 1;
    }
}
