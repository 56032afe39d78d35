package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where the largest step and the fixed values (or, for a shape that is too steep, its milestones) collide most.
 *
 * @param fromYear the year of the value before
 * @param from that value
 * @param toYear the year of the value that cannot be reached from it
 * @param to that value
 * @param allowed the largest step, as given
 * @param needed the smallest largest step that would do between these two; empty when none would, as from 0 in percent
 * @param pointer what demands the value: {@code /goal/value}, {@code /pins/i/value} or {@code /shape}
 * @param sentence the same in words
 */
public record BindingConstraint(
        int fromYear,
        BigDecimal from,
        int toYear,
        BigDecimal to,
        BigDecimal allowed,
        Optional<BigDecimal> needed,
        String pointer,
        String sentence) {}
