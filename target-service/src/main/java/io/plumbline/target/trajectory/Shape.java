package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.util.List;

/** How the way from one value to the next fixed one is spread over the years between them. */
public sealed interface Shape permits Linear, Compound, SCurve, FrontLoaded, BackLoaded, Stepped, Weights {

    ShapeName name();

    /**
     * The unrounded values at the end of each year of the segment, the last included.
     *
     * @throws ImpossibleTrajectory if the shape cannot join the two ends
     */
    List<BigDecimal> path(Segment segment);

    /**
     * The shape for the years after {@code year}, as {@link BackCast#from} needs it. Only weights, which belong to
     * given years, become others.
     */
    default Shape after(int year) {
        return this;
    }

    /** The shape of this name with its usual parameters; {@code WEIGHTS} has none and spreads evenly. */
    static Shape named(ShapeName name, int years) {
        return switch (name) {
            case LINEAR -> new Linear();
            case COMPOUND -> new Compound();
            case S_CURVE -> SCurve.usual();
            case FRONT_LOADED -> FrontLoaded.usual();
            case BACK_LOADED -> BackLoaded.usual();
            case STEPPED -> Stepped.usual();
            case WEIGHTS -> Weights.even(years);
        };
    }
}
