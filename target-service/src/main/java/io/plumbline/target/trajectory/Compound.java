package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The same rate each year: {@code b · (g/b)^(k/n)}; both ends have the same sign and neither is 0. */
public record Compound() implements Shape {

    @Override
    public ShapeName name() {
        return ShapeName.COMPOUND;
    }

    @Override
    public List<BigDecimal> path(Segment segment) {
        requireOneSign(segment);
        BigDecimal growth = Powers.root(segment.to().divide(segment.from(), Powers.PRECISION), segment.years());
        List<BigDecimal> values = new ArrayList<>();
        BigDecimal value = segment.from();
        for (int step = 1; step <= segment.years(); step++) {
            value = value.multiply(growth, Powers.PRECISION);
            values.add(value);
        }
        return values;
    }

    private static void requireOneSign(Segment segment) {
        int first = segment.from().signum();
        int last = segment.to().signum();
        if (first != 0 && first == last) {
            return;
        }
        String trouble = first == 0 ? "starts from 0" : last == 0 ? "ends at 0" : "crosses 0";
        throw new ImpossibleTrajectory(
                Impossibility.COMPOUND_THROUGH_ZERO,
                "/shape",
                "COMPOUND grows by one rate, and no rate exists for a way that " + trouble + ": "
                        + segment.from().toPlainString() + " in year " + segment.fromYear() + " to "
                        + segment.to().toPlainString() + " in year " + segment.toYear()
                        + ". LINEAR, S_CURVE, FRONT_LOADED, BACK_LOADED, STEPPED and WEIGHTS would work.",
                ShapeName.COMPOUND.others());
    }
}
