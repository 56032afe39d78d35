package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.util.List;

/** The same step each year: {@code b + (g - b) · k/n}. */
public record Linear() implements Shape {

    @Override
    public ShapeName name() {
        return ShapeName.LINEAR;
    }

    @Override
    public List<BigDecimal> path(Segment segment) {
        return segment.along(segment::timeShare);
    }
}
