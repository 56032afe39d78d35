package io.plumbline.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.local.rest.Answer;
import io.plumbline.local.rest.Api;
import io.plumbline.local.rest.Refused;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Revises one target again and again, one write after the other, whatever happens to the service meanwhile. */
final class Revisions implements AutoCloseable {
    private static final Duration RETRY = Duration.ofMillis(50);

    /** Consumers share the processors with the writer: without a pause they would be caught up with for minutes afterwards. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Api api;
    private final String path;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final Thread writer = new Thread(this::write, "writer");
    private volatile boolean ending;

    private Revisions(Api api, String targetId) {
        this.api = api;
        this.path = "/targets/" + targetId;
    }

    /**
     * What the writer saw.
     *
     * @param accepted writes that were answered with success
     * @param unanswered writes whose answer did not arrive: each may have been committed or not
     */
    record Count(long accepted, long unanswered) {}

    static Revisions begin(Api api, String targetId) {
        Revisions revisions = new Revisions(api, targetId);
        revisions.writer.start();
        return revisions;
    }

    long accepted() {
        return accepted.get();
    }

    Count count() {
        return new Count(accepted.get(), unanswered.get());
    }

    private void write() {
        long goal = 1000;
        while (!ending) {
            String entityTag = findEntityTag();
            if (entityTag != null) {
                goal = goal == 1000 ? 1100 : 1000;
                revise(goal, entityTag);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void revise(long goal, String entityTag) {
        ObjectNode terms = JsonNodeFactory.instance.objectNode();
        terms.putObject("baseline").put("value", 0);
        terms.putObject("goal").put("kind", "LEVEL").put("amount", goal);
        terms.put("reason", "written while services are killed");
        try {
            Answer answer = api.put(path, terms, entityTag);
            if (answer.planRevision() > 0) {
                accepted.incrementAndGet();
            }
        } catch (UncheckedIOException e) {
            unanswered.incrementAndGet();
        } catch (Refused e) {
            if (e.status() < 500) {
                throw e;
            }
            unanswered.incrementAndGet();
        }
    }

    /** Null while the service is down. */
    private String findEntityTag() {
        try {
            return api.get(path).entityTag();
        } catch (UncheckedIOException | Refused e) {
            LockSupport.parkNanos(RETRY.toNanos());
            return null;
        }
    }

    /** Ends after the write that is under way. */
    @Override
    public void close() throws InterruptedException {
        ending = true;
        writer.join();
    }
}
