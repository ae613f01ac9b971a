package org.histor.syntax.learned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Trains a model: {@code TrainingRun SILVER TREEBANK.conllu.gz OUT SHARDS EPOCHS [MODEL]}. After each tenth of an epoch the model is
 * written to OUT/latest.model and measured. With MODEL, its tagger and lemmas are kept and its parser is trained on.
 */
public final class TrainingRun {

    /** Two threads write the same weights, so runs differ in the second decimal; with one a run can be repeated exactly. */
    private static final int THREADS = Integer.getInteger("histor.threads", 2);

    private static final int TAGGER_ROWS = 80_000;
    private static final int TAGGER_WIDTH = 32;
    private static final ParserTrainer.Sizes SIZES = new ParserTrainer.Sizes(80_000, 110_000, 64, 96);

    private final Path out;
    private final Treebank bank;
    private final Corpus corpus;
    private final ExecutorService threads;

    private TrainingRun(Path out, Treebank bank, Corpus corpus, ExecutorService threads) {
        this.out = out;
        this.bank = bank;
        this.corpus = corpus;
        this.threads = threads;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Path out = Files.createDirectories(Path.of(arguments[2]));
            Path before = arguments.length > 5 ? Path.of(arguments[5]) : null;
            Model model = before == null ? null : ModelFile.read(arguments[5], Files.newInputStream(before));
            Treebank bank = model == null ? new Treebank() : new Treebank(model.tags(), model.relations());
            Corpus corpus = Corpus.load(
                    Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[3]), bank, threads);
            TrainingRun run = new TrainingRun(out, bank, corpus, threads);
            int epochs = Integer.parseInt(arguments[4]);
            if (model == null) {
                run.train(epochs);
            } else {
                run.resume(model, epochs);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void train(int epochs) throws InterruptedException, ExecutionException {
        List<Future<Network>> taggers = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            List<Treebank.Tree> trees = new ArrayList<>(corpus.halves().get(half));
            trees.addAll(corpus.extra());
            int seed = half + 1;
            taggers.add(threads.submit(
                    () -> new TaggerTrainer(trees, bank.tagNames().size(), TAGGER_ROWS, TAGGER_WIDTH)
                            .train(3, 0.05f, seed)
                            .quantized()));
        }
        LemmaTrainer lemmas = new LemmaTrainer(bank.tagNames());
        corpus.halves().forEach(half -> half.forEach(lemmas::add));
        corpus.extra().stream().filter(tree -> tree.style() == 0).forEach(lemmas::add);
        Lemmatizer lemmatizer = lemmas.train();
        List<ParserTrainer.Example> examples =
                tagged(taggers.get(0).get(), taggers.get(1).get());
        new ParserTrainer(examples, Model.transitions(bank.labelNames()), SIZES)
                .train(
                        new ParserTrainer.Schedule(epochs, 0.04f, 7, THREADS),
                        keeper(taggers.get(0).get(), lemmatizer));
    }

    private void resume(Model model, int epochs) throws InterruptedException, ExecutionException {
        List<ParserTrainer.Example> examples = tagged(model.tagger(), model.tagger());
        new ParserTrainer(examples, model.transitions(), SIZES)
                .resume(
                        model.parser(),
                        new ParserTrainer.Schedule(
                                epochs, Float.parseFloat(System.getProperty("histor.rate", "0.02")), 8, THREADS),
                        keeper(model.tagger(), model.lemmatizer()));
    }

    private java.util.function.Consumer<ArcLearner> keeper(Network tagger, Lemmatizer lemmatizer) {
        return network -> {
            Model model = new Model(bank.tagNames(), bank.labelNames(), tagger, network.quantized(), lemmatizer);
            try {
                ModelWriter.write(model, out.resolve("latest.model"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            System.out.println(Agreement.of(model, corpus.tuning()));
        };
    }

    /** Each half is tagged by the tagger of the other. */
    private List<ParserTrainer.Example> tagged(Network first, Network second)
            throws InterruptedException, ExecutionException {
        List<Future<List<ParserTrainer.Example>>> parts = List.of(
                threads.submit(() -> tag(corpus.halves().get(0), new Tagger(second))),
                threads.submit(() -> tag(corpus.halves().get(1), new Tagger(first))),
                threads.submit(() -> tag(corpus.extra(), new Tagger(first))));
        List<ParserTrainer.Example> all = new ArrayList<>();
        for (Future<List<ParserTrainer.Example>> part : parts) {
            all.addAll(part.get());
        }
        return all;
    }

    private static List<ParserTrainer.Example> tag(List<Treebank.Tree> trees, Tagger tagger) {
        Workspace work = new Workspace();
        List<ParserTrainer.Example> examples = new ArrayList<>(trees.size());
        for (Treebank.Tree tree : trees) {
            work.forms.style = tree.style();
            work.read(tree.forms());
            tagger.tag(work);
            byte[] tags = new byte[tree.size()];
            for (int i = 0; i < tags.length; i++) {
                tags[i] = (byte) work.tags[i];
            }
            examples.add(new ParserTrainer.Example(tree, tags));
        }
        return examples;
    }
}
