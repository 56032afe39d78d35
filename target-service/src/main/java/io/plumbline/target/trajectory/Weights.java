package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/**
 * Each year's part of the change, by hand: {@code b + (g - b) · (w1 + … + wk)/(w1 + … + wn)}. Between pins the
 * weights of the years between them count, in proportion.
 *
 * @param weights one per year from year 1 to the due year, none negative, together 1 (within a millionth, so that
 *     thirds can be written)
 */
public record Weights(List<BigDecimal> weights) implements Shape {

    private static final BigDecimal SLACK = new BigDecimal("0.000001");

    public Weights {
        requireWeights(weights);
        weights = List.copyOf(weights);
        BigDecimal sum = sum(weights);
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(SLACK) > 0) {
            throw new ImpossibleTrajectory(
                    Impossibility.WEIGHTS_SUM,
                    "/shape/weights",
                    "The weights of all years sum to 1; these sum to " + sum.toPlainString() + ".");
        }
    }

    /** The same weight for each year. */
    public static Weights even(int years) {
        return inProportion(Collections.nCopies(Bounds.years(years), BigDecimal.ONE));
    }

    /** Weights in proportion to numbers with any sum above 0. */
    public static Weights inProportion(List<BigDecimal> parts) {
        requireWeights(parts);
        BigDecimal sum = sum(parts);
        if (sum.signum() == 0) {
            throw new ImpossibleTrajectory(
                    Impossibility.WEIGHTS_SUM, "/shape/weights", "At least one weight is above 0.");
        }
        return new Weights(
                parts.stream().map(part -> part.divide(sum, Powers.PRECISION)).toList());
    }

    @Override
    public ShapeName name() {
        return ShapeName.WEIGHTS;
    }

    @Override
    public List<BigDecimal> path(Segment segment) {
        List<BigDecimal> own = weights.subList(segment.fromYear(), segment.toYear());
        BigDecimal sum = sum(own);
        if (sum.signum() == 0 && segment.change().signum() != 0) {
            throw new ImpossibleTrajectory(
                    Impossibility.WEIGHTS_EMPTY_BETWEEN_PINS,
                    "/shape/weights",
                    "The values of years " + segment.fromYear() + " and " + segment.toYear()
                            + " differ, but the weights of the years between them are all 0.");
        }
        if (sum.signum() == 0) {
            return segment.along(step -> BigDecimal.ONE);
        }
        return segment.along(step -> sum(own.subList(0, step)).divide(sum, Powers.PRECISION));
    }

    /** The weights of the years after the given one, in proportion. */
    @Override
    public Shape after(int year) {
        List<BigDecimal> rest = weights.subList(year, weights.size());
        return sum(rest).signum() == 0 ? even(rest.size()) : inProportion(rest);
    }

    private static void requireWeights(List<BigDecimal> weights) {
        if (weights == null || weights.isEmpty() || weights.size() > Bounds.MAX_YEARS) {
            throw new ImpossibleTrajectory(
                    Impossibility.WEIGHTS_COUNT,
                    "/shape/weights",
                    "There is one weight for each year until the goal is due.");
        }
        for (int index = 0; index < weights.size(); index++) {
            String pointer = "/shape/weights/" + index;
            if (Bounds.value(weights.get(index), pointer).signum() < 0) {
                throw new ImpossibleTrajectory(
                        Impossibility.WEIGHTS_NEGATIVE,
                        pointer,
                        "A weight is 0 or more; a year that goes back is said with a pin.");
            }
        }
    }

    private static BigDecimal sum(List<BigDecimal> weights) {
        return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
