package io.plumbline.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A bucket of tokens for each caller, which fills with time; callers that were not heard of for long are forgotten. */
final class Rates {

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets;
    private final Bandwidth bandwidth;
    private final TimeMeter time;

    /**
     * @param perSecond calls in the long run
     * @param atOnce calls after a pause; at least those of one second
     * @param callers how many are remembered
     */
    Rates(long perSecond, long atOnce, long callers, TimeMeter time) {
        this.time = time;
        bandwidth = Bandwidth.builder()
                .capacity(Math.max(perSecond, atOnce))
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build();
        buckets = Caffeine.newBuilder()
                .maximumSize(callers)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build();
    }

    /** How long to wait before the call may be made; zero if it may be made now, and then it counts. */
    Duration take(String caller) {
        var bucket = buckets.get(
                caller,
                unheardOf -> Bucket.builder()
                        .addLimit(bandwidth)
                        .withCustomTimePrecision(time)
                        .build());
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** How many callers are remembered. */
    long callers() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
