package io.plumbline.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list in order of creation.
 *
 * @param next cursor for the following page, or null on the last one; opaque to callers
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Cursor of the next page: send it as ?cursor=; null on the last page", nullable = true)
        String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAXIMUM_LIMIT = 200;

    private static final String NUMBER = "number";
    private static final String KEY = "key";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** @param found up to {@code limit + 1} items: the one too many says that there is a next page */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, UUID> id) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, cursor(id.apply(items.get(limit - 1))));
    }

    /**
     * A page of a list that is in the order of gapless numbers, such as versions.
     *
     * @param found up to {@code limit + 1} items: the one too many says that there is a next page
     */
    public static <T> Page<T> numbered(List<T> found, int limit, ToLongFunction<T> number) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var last = String.valueOf(number.applyAsLong(found.get(limit - 1)));
        return new Page<>(found.subList(0, limit), new Cursor(NUMBER, last, BEFORE_ALL).text());
    }

    /**
     * The number after which the page begins; 0 if there is no cursor.
     *
     * @throws Refusal if the cursor was not made by such a list
     */
    public static long afterNumber(String cursor) {
        return afterNumber(cursor, Long.MAX_VALUE);
    }

    /**
     * The same for a list whose numbers have an end.
     *
     * @param greatest the last number that the list can have
     * @throws Refusal if the cursor was not made by such a list
     */
    public static long afterNumber(String cursor, long greatest) {
        if (cursor == null) {
            return 0;
        }
        try {
            long number = Long.parseLong(Cursor.read(cursor, NUMBER).key());
            if (number >= 0 && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException foreign) {
            throw Cursor.foreign();
        }
        throw Cursor.foreign();
    }

    /** The cursor of a list that is in the order of a unique text, such as a code: its next page begins behind {@code key}. */
    public static String cursorBehind(String key) {
        return new Cursor(KEY, key, BEFORE_ALL).text();
    }

    /**
     * The text behind which the page begins; empty if there is no cursor.
     *
     * @throws Refusal if the cursor was not made by such a list
     */
    public static String afterKey(String cursor) {
        return cursor == null ? "" : Cursor.read(cursor, KEY).key();
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    private static String cursor(UUID last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The id after which the page begins; before all ids if there is no cursor.
     *
     * @throws Refusal if the cursor was not made by this service
     */
    public static UUID after(String cursor) {
        if (cursor == null) {
            return BEFORE_ALL;
        }
        try {
            return UUID.fromString(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException foreign) {
            throw Cursor.foreign();
        }
    }
}
