package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Most of the change comes late: {@code b + (g - b) · (k/n)^p}.
 *
 * @param power p, from 1 (linear) to 10, with at most two decimals
 */
public record BackLoaded(BigDecimal power) implements Shape {

    private static final int HUNDREDTHS = 100;

    public BackLoaded {
        ShapeParameter.power(power);
    }

    /** Power 2: after half of the time a quarter of the way. */
    public static BackLoaded usual() {
        return new BackLoaded(BigDecimal.valueOf(2));
    }

    @Override
    public ShapeName name() {
        return ShapeName.BACK_LOADED;
    }

    @Override
    public List<BigDecimal> path(Segment segment) {
        return segment.along(step -> raised(segment.timeShare(step), power));
    }

    /** {@code share^power} for a share from 0 to 1: the root first, for a large power first would vanish. */
    static BigDecimal raised(BigDecimal share, BigDecimal power) {
        if (share.signum() == 0) {
            return share;
        }
        int hundredths = power.movePointRight(2).intValueExact();
        int common = BigInteger.valueOf(hundredths)
                .gcd(BigInteger.valueOf(HUNDREDTHS))
                .intValue();
        return Powers.integerPower(Powers.root(share, HUNDREDTHS / common), hundredths / common);
    }
}
