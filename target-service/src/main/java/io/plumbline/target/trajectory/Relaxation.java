package io.plumbline.target.trajectory;

import java.math.BigDecimal;

/**
 * One change that alone makes an impossible request possible, no larger than it has to be.
 *
 * @param kind what to change
 * @param pointer the field: {@code /largestStep}, {@code /goal/value}, {@code /dueYear} or {@code /pins/i/value}
 * @param from its value now
 * @param to the nearest value that would do
 * @param relativeSize how large the change is: of the limit and the due year against themselves, of a goal or pin
 *     against the span of all fixed values; by it relaxations are compared
 * @param sentence the same in words
 */
public record Relaxation(
        Kind kind, String pointer, BigDecimal from, BigDecimal to, BigDecimal relativeSize, String sentence) {

    /** What can give way. */
    public enum Kind {
        RAISE_LARGEST_STEP,
        MOVE_GOAL,
        MOVE_DUE_YEAR,
        MOVE_PIN
    }
}
