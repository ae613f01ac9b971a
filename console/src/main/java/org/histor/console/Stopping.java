package org.histor.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a server end in order when the user ends the program: the end of the program waits until what is open was closed. */
final class Stopping implements AutoCloseable {

    private static final int SECONDS = 20;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    Stopping() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "histor-stop"));
    }

    private void stop() {
        asked.countDown();
        try {
            closed.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException now) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the program is told to end. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** All that was open is closed. */
    @Override
    public void close() {
        closed.countDown();
    }
}
