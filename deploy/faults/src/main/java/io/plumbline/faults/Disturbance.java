package io.plumbline.faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Something that makes life hard for the system, in a thread of its own, until it is closed. */
abstract class Disturbance implements AutoCloseable {
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread;
    private volatile Throwable failure;

    Disturbance(String name) {
        thread = new Thread(this::begin, name);
    }

    /** Returns soon after {@link #isEnding} has become true, with everything repaired that it broke. */
    abstract void run() throws Exception;

    void start() {
        thread.start();
    }

    private void begin() {
        try {
            run();
        } catch (Exception | AssertionError e) {
            failure = e;
        }
    }

    boolean isEnding() {
        return ending.getCount() == 0;
    }

    /** Returns early when it is ending. */
    void pause(Duration duration) throws InterruptedException {
        ending.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @throws IllegalStateException if it could not do its work */
    @Override
    public void close() throws InterruptedException {
        ending.countDown();
        thread.join();
        if (failure != null) {
            throw new IllegalStateException(thread.getName() + " gave up: " + failure, failure);
        }
    }
}
