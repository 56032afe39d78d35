package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The years between two fixed values (baseline, pins, goal), which a shape fills.
 *
 * @param fromYear the year of the first fixed value, 0 for the baseline
 * @param from that value
 * @param toYear the year of the next fixed value
 * @param to that value
 */
public record Segment(int fromYear, BigDecimal from, int toYear, BigDecimal to) {

    public int years() {
        return toYear - fromYear;
    }

    public BigDecimal change() {
        return to.subtract(from);
    }

    /**
     * The values {@code from + change · share(k)} for k = 1 to the number of years.
     *
     * @param share the part of the change that is made after k years; 1 for the last
     */
    List<BigDecimal> along(IntFunction<BigDecimal> share) {
        return IntStream.rangeClosed(1, years())
                .mapToObj(step -> from.add(change().multiply(share.apply(step))))
                .toList();
    }

    /** {@code numerator / years}, the part of the segment's time that has passed. */
    BigDecimal timeShare(int step) {
        return BigDecimal.valueOf(step).divide(BigDecimal.valueOf(years()), Powers.PRECISION);
    }
}
