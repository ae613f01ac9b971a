package org.histor.syntax.learned;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.histor.syntax.ConlluFormat;
import org.histor.syntax.Sentence;
import org.histor.syntax.nlp4j.TeacherFormat;

/**
 * What is learned from: the silver shards in two halves, so that each half can be tagged by a tagger that has not seen it, and what both
 * halves get besides: the examples of the knowledge and the gold treebank. Shard 0 is for the final figures, shard 1 for tuning.
 */
record Corpus(List<List<Treebank.Tree>> halves, List<Treebank.Tree> extra, List<Treebank.Tree> tuning) {

    /** The knowledge's constructions are rare in news. */
    private static final int TIMES_EXAMPLES = 4;

    private static final int TIMES_TREEBANK = 2;

    static Corpus load(Path silver, Path treebank, int shards, Treebank bank, ExecutorService threads)
            throws IOException, InterruptedException, ExecutionException {
        List<Future<List<Treebank.Tree>>> loading = new ArrayList<>();
        for (int i = 2; i < shards; i++) {
            String name = "silver-%02d.gz".formatted(i);
            loading.add(threads.submit(() -> lifted(silver(silver.resolve(name), bank))));
        }
        List<Treebank.Tree> extra = new ArrayList<>();
        List<Treebank.Tree> examples = lifted(silver(silver.resolve("examples.gz"), bank));
        for (int i = 0; i < TIMES_EXAMPLES; i++) {
            extra.addAll(examples);
        }
        List<Treebank.Tree> gold = lifted(gold(treebank, bank));
        for (int i = 0; i < TIMES_TREEBANK; i++) {
            extra.addAll(gold);
        }
        List<Treebank.Tree> tuning = silver(silver.resolve("silver-01.gz"), bank);
        List<List<Treebank.Tree>> halves = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < loading.size(); i++) {
            halves.get(i % 2).addAll(loading.get(i).get());
        }
        System.out.printf(
                "%,d + %,d silver sentences, %,d others, %d tags, %d relations%n",
                halves.get(0).size(),
                halves.get(1).size(),
                extra.size(),
                bank.tagNames().size(),
                bank.labelNames().size());
        return new Corpus(halves, extra, tuning.subList(0, Math.min(tuning.size(), 2000)));
    }

    private static List<Treebank.Tree> lifted(List<Treebank.Tree> trees) {
        return trees.stream().map(Treebank::lifted).toList();
    }

    /** Parses of the teacher, as {@link TeacherFormat} keeps them. */
    static List<Treebank.Tree> silver(Path file, Treebank bank) throws IOException {
        List<Treebank.Tree> trees = new ArrayList<>();
        try (BufferedReader in = open(file)) {
            for (Sentence sentence = TeacherFormat.read(in); sentence != null; sentence = TeacherFormat.read(in)) {
                trees.add(bank.add(sentence, 0));
            }
        }
        return trees;
    }

    private static List<Treebank.Tree> gold(Path file, Treebank bank) throws IOException {
        List<Treebank.Tree> trees = new ArrayList<>();
        try (BufferedReader in = open(file)) {
            for (Sentence sentence : ConlluFormat.read(in)) {
                trees.add(bank.add(sentence, 1));
            }
        }
        return trees;
    }

    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }
}
