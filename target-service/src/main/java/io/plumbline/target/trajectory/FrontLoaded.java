package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.util.List;

/**
 * Most of the change comes early, the mirror of {@link BackLoaded}: {@code b + (g - b) · (1 - (1 - k/n)^p)}.
 *
 * @param power p, from 1 (linear) to 10, with at most two decimals
 */
public record FrontLoaded(BigDecimal power) implements Shape {

    public FrontLoaded {
        ShapeParameter.power(power);
    }

    /** Power 2: after half of the time three quarters of the way. */
    public static FrontLoaded usual() {
        return new FrontLoaded(BigDecimal.valueOf(2));
    }

    @Override
    public ShapeName name() {
        return ShapeName.FRONT_LOADED;
    }

    @Override
    public List<BigDecimal> path(Segment segment) {
        return segment.along(
                step -> BigDecimal.ONE.subtract(BackLoaded.raised(segment.timeShare(segment.years() - step), power)));
    }
}
