package org.histor.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.histor.syntax.SentenceSplitter;
import org.histor.syntax.Words;
import org.histor.syntax.nlp4j.TeacherFormat;

/**
 * Parses the training news with the teacher: {@code SilverRun DATA OUT [THREADS]}. Documents fall into {@link #SHARDS} shards by their
 * id; a shard that is there is not made again, so a run may be stopped and taken up. Shards 0 and 1 are for testing and tuning.
 */
public final class SilverRun {

    static final int SHARDS = 64;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path data;
    private final Path out;
    private final Set<String> heldBack;

    private SilverRun(Path data, Path out) {
        this.data = data;
        this.out = out;
        this.heldBack = HeldBack.sentences(data);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        SilverRun run = new SilverRun(Path.of(arguments[0]), Path.of(arguments[1]));
        Files.createDirectories(run.out);
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < (arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2); i++) {
            Thread thread = new Thread(() -> {
                for (int shard = next.getAndIncrement(); shard < SHARDS; shard = next.getAndIncrement()) {
                    run.make(shard);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void make(int shard) {
        Path file = out.resolve("silver-%02d.gz".formatted(shard));
        if (Files.exists(file)) {
            return;
        }
        Path partial = out.resolve("silver-%02d.part".formatted(shard));
        long start = System.nanoTime();
        int sentences = 0;
        try (BufferedReader lines = open(data.resolve("news_train.jsonl.gz"));
                Writer writer = new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(partial)), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode document = JSON.readTree(line);
                if (isWanted(document, shard)) {
                    sentences += write(document, writer);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.printf("shard %d: %d sentences, %.0f s%n", shard, sentences, (System.nanoTime() - start) / 1e9);
    }

    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    /** Ordinary text only; of the business wire of 1987, which is a quarter of all, a third. */
    private static boolean isWanted(JsonNode document, int shard) {
        String id = document.path("id").asText();
        int hash = (id.hashCode() * 0x9E3779B1) >>> 8;
        boolean many = document.path("src").asText().startsWith("reuters");
        return hash % SHARDS == shard
                && document.path("form").asText().equals("clean")
                && !id.startsWith("polnear-dev")
                && (!many || hash / SHARDS % 3 == 0);
    }

    private int write(JsonNode document, Writer writer) throws IOException {
        int count = 0;
        String title = document.path("title").asText("");
        String text = document.path("text").asText();
        boolean shouted = title.equals(title.toUpperCase(java.util.Locale.ROOT));
        for (String part : shouted ? List.of(text) : List.of(title, text)) {
            for (Words words : SentenceSplitter.english().split(part)) {
                if (words.forms().size() <= 100 && !heldBack.contains(HeldBack.key(words.forms()))) {
                    writer.write(TeacherFormat.parse(words.forms()));
                    count++;
                }
            }
        }
        return count;
    }
}
