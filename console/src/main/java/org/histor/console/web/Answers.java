package org.histor.console.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers to questions that were asked before, as long as the ledger is what it was. Who asks what is being answered just now waits for
 * that answer, so a change of the ledger does not have everyone ask it at once.
 */
final class Answers {

    private static final long MOST_BYTES = 48L << 20;

    /** The bytes of an answer, and the same packed once someone wants them so. */
    static final class Answer {
        private final byte[] plain;
        private volatile byte @Nullable [] packed;

        Answer(byte[] plain) {
            this.plain = plain;
        }

        byte[] plain() {
            return plain;
        }

        byte[] packed() {
            byte[] known = packed;
            if (known == null) {
                known = gzip(plain);
                packed = known;
            }
            return known;
        }

        private static byte[] gzip(byte[] plain) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(plain);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        }
    }

    private record Held(long version, CompletableFuture<Answer> answer) {}

    private final Map<String, Held> held = new LinkedHashMap<>(64, 0.75f, true);
    private final AtomicLong found = new AtomicLong();
    private final AtomicLong made = new AtomicLong();
    private long bytes;

    /** The answer to a question about a version of the ledger; made by this thread unless someone has it or makes it. */
    Answer get(String question, long version, Supplier<byte[]> source) {
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> theirs = claim(question, version, mine);
        if (theirs != null) {
            found.incrementAndGet();
            return await(theirs);
        }
        made.incrementAndGet();
        try {
            Answer answer = new Answer(source.get());
            mine.complete(answer);
            settle(question, mine, answer.plain.length);
            return answer;
        } catch (RuntimeException | Error broken) {
            mine.completeExceptionally(broken);
            drop(question, mine);
            throw broken;
        }
    }

    private static Answer await(CompletableFuture<Answer> answer) {
        try {
            return answer.join();
        } catch (CompletionException broken) {
            throw broken.getCause() instanceof RuntimeException known ? known : broken;
        }
    }

    private synchronized @Nullable CompletableFuture<Answer> claim(
            String question, long version, CompletableFuture<Answer> mine) {
        Held known = held.get(question);
        if (known != null && known.version == version) {
            return known.answer;
        }
        if (known != null) {
            bytes -= size(known);
        }
        held.put(question, new Held(version, mine));
        return null;
    }

    private static long size(Held one) {
        Answer answer = one.answer.isCompletedExceptionally() ? null : one.answer.getNow(null);
        return answer == null ? 0 : answer.plain.length;
    }

    /** Counts an answer in, and lets go of those that were not asked for longest. */
    private synchronized void settle(String question, CompletableFuture<Answer> mine, int size) {
        Held known = held.get(question);
        if (known == null || known.answer != mine) {
            return;
        }
        bytes += size;
        var oldest = held.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            Held one = oldest.next().getValue();
            if (one.answer.isDone()) {
                bytes -= size(one);
                oldest.remove();
            }
        }
    }

    private synchronized void drop(String question, CompletableFuture<Answer> mine) {
        Held known = held.get(question);
        if (known != null && known.answer == mine) {
            held.remove(question);
        }
    }

    long found() {
        return found.get();
    }

    long made() {
        return made.get();
    }
}
