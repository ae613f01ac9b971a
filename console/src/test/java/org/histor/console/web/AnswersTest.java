package org.histor.console.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Answers answers = new Answers();

    private byte[] make() {
        return new byte[] {(byte) made.incrementAndGet()};
    }

    @Test
    void anAnswerIsMadeOnceAVersion() {
        assertArrayEquals(new byte[] {1}, answers.get("q", 1, this::make).plain());
        assertArrayEquals(new byte[] {1}, answers.get("q", 1, this::make).plain());
        assertArrayEquals(new byte[] {2}, answers.get("other", 1, this::make).plain());
        assertArrayEquals(new byte[] {3}, answers.get("q", 2, this::make).plain());
        assertEquals(3, answers.made());
        assertEquals(1, answers.found());
    }

    @Test
    void whoAsksTheSameMeanwhileWaitsForTheOne() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Answers.Answer> first = CompletableFuture.supplyAsync(() -> answers.get("q", 1, () -> {
            asked.countDown();
            await(go);
            return make();
        }));
        asked.await();
        CompletableFuture<Answers.Answer> second = CompletableFuture.supplyAsync(() -> answers.get("q", 1, this::make));
        while (answers.found() == 0) {
            Thread.onSpinWait();
        }
        go.countDown();
        assertEquals(first.join(), second.join());
        assertEquals(1, made.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void aFailureIsNotKept() {
        assertThrows(
                IllegalStateException.class,
                () -> answers.get("q", 1, () -> {
                    throw new IllegalStateException();
                }));
        assertArrayEquals(new byte[] {1}, answers.get("q", 1, this::make).plain());
    }

    @Test
    void thereIsRoomForSoMuchOnly() {
        byte[] large = new byte[20 << 20];
        for (int question = 0; question < 3; question++) {
            answers.get("q" + question, 1, () -> large);
        }
        answers.get("q2", 1, this::make);
        assertEquals(0, made.get(), "the last is held");
        answers.get("q0", 1, this::make);
        assertEquals(1, made.get(), "the first had to go");
    }
}
