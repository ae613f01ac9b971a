package org.histor.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.histor.Histor;
import org.histor.actor.Actors;
import org.histor.actor.KnowledgeActorResolver;
import org.histor.claim.Attribution;
import org.histor.claim.AttributionFinder;
import org.histor.claim.Coder;
import org.histor.claim.ConfidenceReader;
import org.histor.claim.ContextReader;
import org.histor.claim.ModalityReader;
import org.histor.claim.SizeReader;
import org.histor.claim.StatedAct;
import org.histor.claim.WhenReader;
import org.histor.claim.WhereReader;
import org.histor.report.NoteFinder;
import org.histor.report.Report;
import org.histor.report.Segment;
import org.histor.report.Segmenter;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Parser;
import org.histor.syntax.SyntaxReader;

/** The stages of the engine one by one, each with the processor time that it takes. */
final class Stages {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Segmenter segmenter = Segmenter.withDefaults();
    private final NoteFinder notes = NoteFinder.withDefaults();
    private final SyntaxReader syntax;
    private final KnowledgeActorResolver resolver = KnowledgeActorResolver.load();
    private final AttributionFinder attributions = AttributionFinder.load();
    private final Coder coder;

    Stages(Histor histor, Parser parser) {
        this.syntax = new SyntaxReader(parser);
        this.coder = new Coder(
                histor.lexicon(),
                ModalityReader.load(),
                WhenReader.load(),
                WhereReader.load(),
                SizeReader.load(),
                ContextReader.load(),
                ConfidenceReader.load(),
                null);
    }

    /** Adds what each stage took, in nanoseconds. */
    void run(Report report, Map<String, Long> sum) {
        List<Segment> segments = timed("segments", sum, () -> segmenter.segment(report));
        timed("notes", sum, () -> notes.find(report, segments));
        ParsedReport parsed = timed("tokens and sentences", sum, () -> syntax.read(report, segments, note -> {}));
        Actors actors = timed("actors", sum, () -> resolver.read(parsed));
        List<Attribution> found = timed("attributions", sum, () -> attributions.find(parsed, actors));
        List<StatedAct> acts = timed("acts, modality, when", sum, () -> coder.state(parsed, actors, found));
        timed("where, size, claims", sum, () -> coder.claims(parsed, actors, acts));
    }

    private static <T> T timed(String stage, Map<String, Long> sum, Supplier<T> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        sum.merge(stage, THREADS.getCurrentThreadCpuTime() - start, Long::sum);
        return result;
    }
}
