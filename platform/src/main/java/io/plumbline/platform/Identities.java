package io.plumbline.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Gives new ids: UUID version 7 (RFC 9562), whose order is that of creation, so that lists page by id and indexes stay dense. */
@ApplicationScoped
public class Identities {

    private static final int COUNTER_BITS = 12;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Milliseconds and, below them, a counter: ids of one millisecond follow each other too (RFC 9562, method 1). */
    private final AtomicLong last = new AtomicLong();

    Identities(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long tick = last.updateAndGet(before -> Math.max(before + 1, clock.millis() << COUNTER_BITS));
        long high = (tick >>> COUNTER_BITS << 16) | 0x7000L | (tick & 0xfffL);
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
