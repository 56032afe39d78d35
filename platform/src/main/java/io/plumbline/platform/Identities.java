package io.plumbline.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Gives new ids: UUID version 7 (RFC 9562), whose order is that of creation, so that lists page by id and indexes stay dense. */
@ApplicationScoped
public class Identities {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Identities(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | random.nextInt(1 << 12);
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
