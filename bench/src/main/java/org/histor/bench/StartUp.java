package org.histor.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.histor.Coding;
import org.histor.Histor;
import org.histor.act.Lexicon;
import org.histor.actor.KnowledgeActorResolver;
import org.histor.claim.AttributionFinder;
import org.histor.claim.ClaimJson;
import org.histor.claim.ModalityReader;
import org.histor.claim.SizeReader;
import org.histor.claim.WhenReader;
import org.histor.claim.WhereReader;
import org.histor.report.NoteFinder;
import org.histor.report.Report;
import org.histor.report.Segmenter;

/**
 * What the first report costs in a fresh process, part by part, in processor time of the main thread: {@code StartUp REPORT.txt}. Each part is loaded here for the first time; the
 * engine then loads it again, warm.
 */
public final class StartUp {

    private StartUp() {}

    public static void main(String[] arguments) {
        System.out.printf("%-24s %5d ms%n", "the machine", used() / 1_000_000);
        timed("segmenter", Segmenter::withDefaults);
        timed("notes", NoteFinder::withDefaults);
        timed("acts", Lexicon::load);
        timed("actors", KnowledgeActorResolver::load);
        timed("attributions", AttributionFinder::load);
        timed("modality", ModalityReader::load);
        timed("when", WhenReader::load);
        timed("where", WhereReader::load);
        timed("size", SizeReader::load);
        timed("relations", Histor::relationModel);
        timed("json", ClaimJson::withDefaults);
        Report report = Articles.first(1, Path.of(arguments[0])).get(0);
        Histor histor = timed("the engine again, warm", () -> Histor.with(Engines.parser()));
        timed("first report", () -> histor.code(report));
        Coding coding = timed("the same again", () -> histor.code(report));
        System.out.printf(
                "%d claims; %d ms since the process began%n", coding.claims().size(), sinceStart());
    }

    private static <T> T timed(String part, Supplier<T> work) {
        long start = used();
        T result = work.get();
        System.out.printf("%-24s %5d ms%n", part, (used() - start) / 1_000_000);
        return result;
    }

    /** Of processor time by this thread, in nanoseconds: it does not suffer from neighbours. */
    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
