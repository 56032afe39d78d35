package io.plumbline.faults;

import io.plumbline.faults.invariant.Write.Outcome;
import io.plumbline.local.rest.Answer;
import io.plumbline.local.rest.Api;
import io.plumbline.local.rest.Refused;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Changes one thing again and again, one write after the other, whatever happens meanwhile, and notes what it is told. */
final class Caller implements AutoCloseable {
    private static final Duration RETRY = Duration.ofMillis(100);
    private static final int NONSENSE_EVERY = 50;
    private static final int STALE = 412;
    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;

    private final Subject subject;
    private final Api api;
    private final String path;
    private final String id;
    private final Marks marks;
    private final Duration pause;
    private final Thread thread;
    private volatile boolean ending;

    /** @param pause between two writes, so that the consumers are not the only ones who have the machine */
    Caller(Subject subject, Api api, String path, String id, Marks marks, Duration pause) {
        this.subject = subject;
        this.api = api;
        this.path = path;
        this.id = id;
        this.marks = marks;
        this.pause = pause;
        this.thread = new Thread(this::call, "caller of " + path);
    }

    void begin() {
        thread.start();
    }

    private void call() {
        for (long turn = 1; !ending; turn++) {
            Answer present = read();
            if (present == null) {
                LockSupport.parkNanos(RETRY.toNanos());
            } else {
                change(present, turn % NONSENSE_EVERY == 0);
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    private void change(Answer present, boolean nonsense) {
        long mark = marks.take();
        var body = nonsense ? subject.nonsense(present.body(), mark) : subject.change(present.body(), mark);
        Outcome outcome;
        try {
            api.put(path, body, present.entityTag());
            outcome = Outcome.ACCEPTED;
        } catch (UncheckedIOException noAnswer) {
            outcome = Outcome.UNANSWERED;
        } catch (Refused refused) {
            outcome = outcome(refused);
        }
        marks.note(subject.service(), id, mark, outcome);
    }

    /** After a 503 the call is made again, and a stale tag may then be due to its own first try. */
    private Outcome outcome(Refused refused) {
        int status = refused.status();
        if (status == STALE || status == UNAVAILABLE || status == TOO_MANY) {
            return Outcome.UNANSWERED;
        }
        if (status >= 500 || status == 401 || status == 403 || status == 404) {
            marks.noteUnexpected(refused.getMessage());
            return Outcome.UNANSWERED;
        }
        return Outcome.REFUSED;
    }

    /** Null while the service is down. */
    private Answer read() {
        try {
            return api.get(path);
        } catch (UncheckedIOException down) {
            return null;
        } catch (Refused refused) {
            if (refused.status() != UNAVAILABLE && refused.status() != TOO_MANY) {
                marks.noteUnexpected(refused.getMessage());
            }
            return null;
        }
    }

    /** Ends after the write that is under way. */
    @Override
    public void close() throws InterruptedException {
        ending = true;
        thread.join();
    }
}
