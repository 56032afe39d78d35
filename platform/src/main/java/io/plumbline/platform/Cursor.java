package io.plumbline.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Where the next page of a sorted list begins: behind this row. Opaque to callers.
 *
 * @param order the order that the list had; a cursor of one order means nothing in another
 * @param key the row's value of what is sorted by, empty in the order of creation
 * @param id decides among equal keys
 */
record Cursor(String order, String key, UUID id) {

    String text() {
        var plain = order + "\n" + id + "\n" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal if this list in this order did not hand it out */
    static Cursor read(String text, String order) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 3);
            // No row has a key with U+0000: PostgreSQL's texts cannot hold it.
            if (parts.length == 3 && parts[0].equals(order) && parts[2].indexOf('\0') < 0) {
                return new Cursor(order, parts[2], UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException foreign) {
            throw foreign();
        }
        throw foreign();
    }

    static Refusal foreign() {
        return new Refusal(
                CommonProblem.MALFORMED_REQUEST,
                "The cursor is not one that this list handed out in this order: start again without it.",
                List.of(new Problem.Violation("cursor", "must be the next of an earlier page of the same list")));
    }
}
