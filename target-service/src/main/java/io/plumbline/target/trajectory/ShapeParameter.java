package io.plumbline.target.trajectory;

import java.math.BigDecimal;

/** The range of a shape's parameter, refused with its name and both limits. */
final class ShapeParameter {

    private ShapeParameter() {}

    static void between(BigDecimal parameter, String name, String lowest, String highest) {
        if (parameter == null
                || parameter.scale() > 6
                || parameter.compareTo(new BigDecimal(lowest)) < 0
                || parameter.compareTo(new BigDecimal(highest)) > 0) {
            String given = parameter == null ? "missing" : parameter.toString();
            throw new ImpossibleTrajectory(
                    Impossibility.SHAPE_PARAMETER,
                    "/shape/" + name,
                    "The shape's " + name + " lies between " + lowest + " and " + highest
                            + ", with at most 6 decimals; it is " + given + ".");
        }
    }

    /** A power with at most two decimals, so that it is a root of degree 100 at most. */
    static void power(BigDecimal power) {
        between(power, "power", "1", "10");
        if (power.stripTrailingZeros().scale() > 2) {
            throw new ImpossibleTrajectory(
                    Impossibility.SHAPE_PARAMETER, "/shape/power", "The shape's power has at most two decimals.");
        }
    }
}
