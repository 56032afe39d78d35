package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.util.List;

/**
 * Equal rises with level years between them: {@code b + (g - b) · ⌊s·k/n⌋/s}; the last rise comes in the last year.
 *
 * @param steps s, the number of rises between two fixed values, 1 to 15; with as many rises as years it is linear
 */
public record Stepped(int steps) implements Shape {

    public Stepped {
        ShapeParameter.between(BigDecimal.valueOf(steps), "steps", "1", "15");
    }

    /** Two rises. */
    public static Stepped usual() {
        return new Stepped(2);
    }

    @Override
    public ShapeName name() {
        return ShapeName.STEPPED;
    }

    @Override
    public List<BigDecimal> path(Segment segment) {
        return segment.along(step -> BigDecimal.valueOf((long) steps * step / segment.years())
                .divide(BigDecimal.valueOf(steps), Powers.PRECISION));
    }
}
