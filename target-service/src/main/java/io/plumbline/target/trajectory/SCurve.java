package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.util.List;

/**
 * Slow, fast, slow: the logistic {@code L(t) = 1/(1 + e^(-s(t-m)))}, normalised to {@code (L(t) - L(0))/(L(1) -
 * L(0))} so that it hits both ends; t runs from 0 to 1 between two fixed values.
 *
 * @param midpoint m, where it rises fastest, as a part of the time; above 0 and below 1
 * @param steepness s, from 0.01 (almost linear) to 100 (almost one jump)
 */
public record SCurve(BigDecimal midpoint, BigDecimal steepness) implements Shape {

    public SCurve {
        ShapeParameter.between(midpoint, "midpoint", "0.01", "0.99");
        ShapeParameter.between(steepness, "steepness", "0.01", "100");
    }

    /** Midpoint 0.5, steepness 8: half of the way lies within the middle quarter of the time. */
    public static SCurve usual() {
        return new SCurve(new BigDecimal("0.5"), BigDecimal.valueOf(8));
    }

    @Override
    public ShapeName name() {
        return ShapeName.S_CURVE;
    }

    /** With t = k/n the exponential is {@code e^(s·m) · (e^(-s/n))^k}: two exponentials do for any number of years. */
    @Override
    public List<BigDecimal> path(Segment segment) {
        BigDecimal atStart = Powers.exponential(steepness.multiply(midpoint));
        BigDecimal perYear =
                Powers.exponential(steepness.negate().divide(BigDecimal.valueOf(segment.years()), Powers.PRECISION));
        BigDecimal start = logistic(atStart, perYear, 0);
        BigDecimal span = logistic(atStart, perYear, segment.years()).subtract(start);
        return segment.along(
                step -> logistic(atStart, perYear, step).subtract(start).divide(span, Powers.PRECISION));
    }

    private static BigDecimal logistic(BigDecimal atStart, BigDecimal perYear, int step) {
        BigDecimal power = atStart.multiply(Powers.integerPower(perYear, step), Powers.PRECISION);
        return BigDecimal.ONE.divide(BigDecimal.ONE.add(power), Powers.PRECISION);
    }
}
