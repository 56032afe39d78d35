package io.plumbline.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RatesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    @Test
    void a_caller_may_call_as_often_as_its_bucket_holds_and_then_as_it_fills() {
        var rates = new Rates(10, 20, 100, time);
        for (int call = 0; call < 20; call++) {
            assertEquals(Duration.ZERO, rates.take("kim"));
        }
        assertEquals(Duration.ofMillis(100), rates.take("kim"), "the next token comes after a tenth of a second");
        nanos.addAndGet(Duration.ofMillis(100).toNanos());
        assertEquals(Duration.ZERO, rates.take("kim"));
        assertEquals(Duration.ofMillis(100), rates.take("kim"));
    }

    @Test
    void one_caller_does_not_use_up_what_another_may() {
        var rates = new Rates(1, 1, 100, time);
        assertEquals(Duration.ZERO, rates.take("kim"));
        assertTrue(rates.take("kim").toNanos() > 0);
        assertEquals(Duration.ZERO, rates.take("ben"));
    }

    @Test
    void no_more_callers_are_remembered_than_allowed() {
        var rates = new Rates(1, 1, 50, time);
        for (int caller = 0; caller < 10_000; caller++) {
            rates.take("caller " + caller);
        }
        assertTrue(rates.callers() <= 50, "remembered: " + rates.callers());
    }
}
