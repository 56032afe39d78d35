package io.plumbline.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The most that there may be of something in one whole, such as targets in a plan, as the operator configured it.
 *
 * <p>Counting stays cheap: never further than the limit, and not again while no more was added than a sixteenth of the room that the
 * last count found, within ten seconds. Requests that arrive at the same time can each find the last place free, so a limit can be
 * passed by as many as write at once; it is there to keep growth bounded, not to be exact.
 */
public final class CountLimit {

    private static final int SHARE = 16;
    private static final int WHOLES = 10_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final String property;
    private final long most;
    private final String whole;
    private final String things;
    private final String advice;
    private final Cache<List<Object>, AtomicLong> room = Caffeine.newBuilder()
            .maximumSize(WHOLES)
            .expireAfterWrite(REMEMBERED)
            .build();

    /**
     * @param property that sets the limit, such as {@code plumbline.limits.targets-per-plan}
     * @param most how many there may be
     * @param whole what holds them, as a sentence begins: "A plan"
     * @param things in the plural: "targets"
     * @param advice what to do when there are as many, without a full stop
     */
    public CountLimit(String property, long most, String whole, String things, String advice) {
        this.property = property;
        this.most = most;
        this.whole = whole;
        this.things = things;
        this.advice = advice;
    }

    /**
     * @param more how many are about to be added, at least one
     * @param rows table and condition that say which are there already, with values as {@code ?1}, {@code ?2}
     * @param values among them the organisation; together they say which whole is meant
     * @throws Refusal 409 if there would be more than allowed
     */
    public void requireRoom(EntityManager entities, long more, String rows, Object... values) {
        var which = List.of(values);
        var left = room.getIfPresent(which);
        if (left != null && left.addAndGet(-more) >= 0) {
            return;
        }
        var count = entities.createNativeQuery(
                "select count(*) from (select from " + rows + " limit " + most + ") present", Long.class);
        for (int place = 0; place < values.length; place++) {
            count.setParameter(place + 1, values[place]);
        }
        long present = (Long) count.getSingleResult();
        requireRoom(present, more);
        room.put(which, new AtomicLong((most - present - more) / SHARE));
    }

    /** The same where it is known how many there are. */
    public void requireRoom(long present, long more) {
        if (present + more > most) {
            throw new Refusal(
                    CommonProblem.LIMIT_REACHED,
                    "%s has at most %d %s: %s. The operator sets the limit with %s."
                            .formatted(
                                    whole,
                                    most,
                                    things,
                                    advice,
                                    property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")));
        }
    }
}
