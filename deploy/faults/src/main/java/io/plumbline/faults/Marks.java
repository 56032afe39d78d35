package io.plumbline.faults;

import io.plumbline.faults.invariant.Write;
import io.plumbline.faults.invariant.Write.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The writes of all callers so far, each with a number of its own that it carries as its value. */
final class Marks {

    /** Above every number of the sample plan, so that a mark cannot be mistaken for a goal. */
    static final long FIRST = 100_000;

    private final AtomicLong next = new AtomicLong(FIRST);
    private final AtomicLong accepted = new AtomicLong();
    private final List<Write> writes = Collections.synchronizedList(new ArrayList<>());
    private final List<String> unexpected = Collections.synchronizedList(new ArrayList<>());

    long take() {
        return next.getAndIncrement();
    }

    void note(String service, String subject, long mark, Outcome outcome) {
        writes.add(new Write(service, subject, mark, outcome));
        if (outcome == Outcome.ACCEPTED) {
            accepted.incrementAndGet();
        }
    }

    void noteUnexpected(String answer) {
        unexpected.add(answer);
    }

    long accepted() {
        return accepted.get();
    }

    long count(Outcome outcome) {
        return writes().stream().filter(write -> write.outcome() == outcome).count();
    }

    List<Write> writes() {
        synchronized (writes) {
            return List.copyOf(writes);
        }
    }

    List<String> unexpected() {
        synchronized (unexpected) {
            return List.copyOf(unexpected);
        }
    }
}
