package io.plumbline.target.trajectory.phasing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hamilton's method: each part gets its share rounded down to whole units, and the units that are left go to the
 * largest remainders, the earlier part first when they are equal. The parts sum to the whole exactly, none is a unit
 * or more off its share, and a part without weight gets nothing.
 */
final class LargestRemainder {

    private static final MathContext PRECISION = new MathContext(64, RoundingMode.HALF_EVEN);

    /** Beyond these decimals of a unit two remainders are equal; the rest is noise of the division. */
    private static final int REMAINDER_DECIMALS = 20;

    private LargestRemainder() {}

    /**
     * @param whole at the scale; a negative one is the mirror of its opposite
     * @param weights none negative, together above 0 unless the whole is 0
     */
    static List<BigDecimal> split(BigDecimal whole, List<BigDecimal> weights, int scale) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal units = whole.abs().movePointRight(scale).setScale(0, RoundingMode.UNNECESSARY);
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal share = units.signum() == 0
                    ? BigDecimal.ZERO
                    : units.multiply(weight)
                            .divide(sum, PRECISION)
                            .setScale(REMAINDER_DECIMALS, RoundingMode.HALF_EVEN);
            BigDecimal floor = share.setScale(0, RoundingMode.FLOOR);
            parts.add(floor);
            remainders.add(share.subtract(floor));
        }
        int left = parts.stream().reduce(units, BigDecimal::subtract).intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(index -> parts.set(index, parts.get(index).add(BigDecimal.ONE)));
        return parts.stream()
                .map(part -> whole.signum() < 0 ? part.negate() : part)
                .map(part -> part.movePointLeft(scale).setScale(scale, RoundingMode.UNNECESSARY))
                .toList();
    }
}
