package io.plumbline.target.planfile;

import java.util.Set;

/**
 * What of a piece could not be read. Each was told as a problem and is null in the piece, so that the rest of it can be looked at too.
 *
 * @param pointers into the piece, such as {@code /goal}
 */
public record Unread(Set<String> pointers) {

    public Unread {
        pointers = Set.copyOf(pointers);
    }

    boolean isEmpty() {
        return pointers.isEmpty();
    }

    /** Whether a value is missing or wrong only because it, a part of it or what it belongs to could not be read. */
    boolean explains(String pointer) {
        return pointers.stream().anyMatch(unread -> isWithin(unread, pointer) || isWithin(pointer, unread));
    }

    private static boolean isWithin(String whole, String part) {
        return part.equals(whole) || part.startsWith(whole + "/");
    }
}
