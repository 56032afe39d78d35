package io.plumbline.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each kind of fault was brought about. */
final class Tally {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final LongAdder kills = new LongAdder();
    private final List<Duration> returns = Collections.synchronizedList(new ArrayList<>());

    /** A process was ended without a chance to do anything about it. */
    void kill(String what) {
        kills.increment();
        note("killed: " + what);
    }

    void note(String what) {
        counts.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    /** A killed service says that it is ready again. */
    void noteReturn(Duration after) {
        returns.add(after);
    }

    /** The median time from kill to ready, whatever else was away meanwhile. */
    Duration medianReturn() {
        synchronized (returns) {
            return returns.isEmpty()
                    ? Duration.ZERO
                    : returns.stream().sorted().toList().get(returns.size() / 2);
        }
    }

    long kills() {
        return kills.sum();
    }

    Map<String, Long> counts() {
        Map<String, Long> sorted = new TreeMap<>();
        counts.forEach((what, count) -> sorted.put(what, count.sum()));
        return sorted;
    }
}
