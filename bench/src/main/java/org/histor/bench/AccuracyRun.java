package org.histor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.histor.Histor;
import org.histor.claim.LinearModel;

/**
 * Writes the predictions that {@code bench/accuracy} scores: {@code AccuracyRun DATA GOLD OUT SENTENCES}. Folders that lack a file are passed over,
 * and it is said so. The learned reader of relations is trained on even ids here, so that odd ids are blind.
 */
public final class AccuracyRun {

    private final Path data;
    private final Path gold;
    private final Path out;
    private final Path sentences;

    private AccuracyRun(Path data, Path gold, Path out, Path sentences) {
        this.sentences = sentences;
        this.data = data;
        this.gold = gold;
        this.out = out;
    }

    public static void main(String[] arguments) {
        new AccuracyRun(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]))
                .run();
    }

    private void run() {
        Histor frames = Engines.framesOnly();
        Path relations = data.resolve("plv_dev.jsonl");
        if (isThere(relations)) {
            RelationRun.write(frames, relations, out.resolve("relation-frames.jsonl"));
            LinearModel trained = RelationTrainer.train(frames, relations, true, sentences);
            Histor blind = Engines.with(trained);
            RelationRun.write(blind, relations, out.resolve("relation-reader.jsonl"));
            Histor neural = Engines.neural(RelationTrainer.trainOnOurs(frames, sentences, text -> true));
            RelationRun.write(neural, relations, out.resolve("relation-neural.jsonl"));
            RelationRun.write(Engines.neural(trained), relations, out.resolve("relation-all.jsonl"));
            EndToEndRun.write(frames, relations, out.resolve("e2e.jsonl"));
            EndToEndRun.write(neural, relations, out.resolve("e2e-neural.jsonl"));
            if (isThere(data.resolve("aw_dev.jsonl"))) {
                RelationRun.write(blind, data.resolve("aw_dev.jsonl"), out.resolve("aw.jsonl"));
                RelationRun.write(neural, data.resolve("aw_dev.jsonl"), out.resolve("aw-neural.jsonl"));
            }
        }
        if (isThere(gold.resolve("seed.jsonl"))) {
            ClaimsRun.write(frames, gold.resolve("seed.jsonl"), out.resolve("claims.jsonl"));
            ClaimsRun.write(Engines.neural(), gold.resolve("seed.jsonl"), out.resolve("claims-neural.jsonl"));
        }
        if (isThere(data.resolve("polnear_dev.jsonl"))) {
            AttributionBench.write(frames, data.resolve("polnear_dev.jsonl"), out.resolve("attribution.jsonl"));
        }
    }

    private static boolean isThere(Path file) {
        if (!Files.exists(file)) {
            System.err.println(file + " is absent: passed over");
        }
        return Files.exists(file);
    }
}
