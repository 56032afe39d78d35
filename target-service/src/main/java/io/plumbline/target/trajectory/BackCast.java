package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The way back from a goal to its milestones. Pinned years cut the time into segments, and the shape fills each anew.
 *
 * @param baseline the value at year 0
 * @param goal the value at the due year; the last milestone is this value at the scale, exactly
 * @param dueYear 1 to 15
 * @param shape how each segment is filled
 * @param pins milestones fixed by hand, in any order
 * @param scale decimals of the KPI, 0 to 6
 */
public record BackCast(BigDecimal baseline, BigDecimal goal, int dueYear, Shape shape, List<Pin> pins, int scale) {

    public BackCast {
        Bounds.value(baseline, "/baseline/value");
        Bounds.value(goal, "/goal/value");
        Bounds.years(dueYear);
        Bounds.scale(scale);
        Objects.requireNonNull(shape, "shape");
        requirePins(pins, goal, dueYear, scale);
        requireWeightPerYear(shape, dueYear);
        pins = List.copyOf(pins);
    }

    /**
     * The milestones of years 0 to the due year.
     *
     * @throws ImpossibleTrajectory if the shape cannot join two fixed values
     */
    public Trajectory trajectory() {
        List<BigDecimal> milestones = new ArrayList<>();
        milestones.add(Bounds.round(baseline, scale));
        for (Segment segment : segments()) {
            List<BigDecimal> path = shape.path(segment);
            path.subList(0, segment.years() - 1).forEach(value -> milestones.add(Bounds.round(value, scale)));
            milestones.add(Bounds.round(segment.to(), scale));
        }
        return new Trajectory(scale, milestones);
    }

    /** The spans between fixed values, in order; without pins there is one. */
    public List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        int year = 0;
        BigDecimal value = baseline;
        for (Pin pin : pinsBeforeGoal()) {
            segments.add(new Segment(year, value, pin.year(), pin.value()));
            year = pin.year();
            value = pin.value();
        }
        segments.add(new Segment(year, value, dueYear, goal));
        return segments;
    }

    /** The same request with another shape. */
    public BackCast shaped(Shape other) {
        return new BackCast(baseline, goal, dueYear, other, pins, scale);
    }

    /**
     * The back-cast of the years that remain after {@code year}, from the value that was reached there: a new baseline,
     * the same goal, the later pins.
     */
    public BackCast from(int year, BigDecimal value) {
        if (year < 0 || year >= dueYear) {
            throw new ImpossibleTrajectory(
                    Impossibility.YEARS_OUT_OF_RANGE,
                    "/dueYear",
                    "A goal due in year " + dueYear + " can be cast again from year 0 to " + (dueYear - 1) + ".");
        }
        List<Pin> later = pinsBeforeGoal().stream()
                .filter(pin -> pin.year() > year)
                .map(pin -> new Pin(pin.year() - year, pin.value()))
                .toList();
        return new BackCast(value, goal, dueYear - year, shape.after(year), later, scale);
    }

    /**
     * The milestones after the outcome of {@code year} is known: those up to that year stay as they were planned, for
     * history is not rewritten, and the later ones lead from the outcome to the goal.
     */
    public Trajectory recast(int year, BigDecimal outcome) {
        List<BigDecimal> milestones = new ArrayList<>(trajectory().milestones().subList(0, year + 1));
        List<BigDecimal> rest = from(year, outcome).trajectory().milestones();
        milestones.addAll(rest.subList(1, rest.size()));
        return new Trajectory(scale, milestones);
    }

    /** A pin at the due year repeats the goal and fixes nothing. */
    private List<Pin> pinsBeforeGoal() {
        return pins.stream()
                .filter(pin -> pin.year() < dueYear)
                .sorted(Comparator.comparingInt(Pin::year))
                .toList();
    }

    private static void requirePins(List<Pin> pins, BigDecimal goal, int dueYear, int scale) {
        for (int index = 0; index < pins.size(); index++) {
            Pin pin = pins.get(index);
            String pointer = "/pins/" + index;
            if (pin == null) {
                throw new ImpossibleTrajectory(Impossibility.VALUE_MISSING, pointer, "A pin has a year and a value.");
            }
            Bounds.value(pin.value(), pointer + "/value");
            if (pin.year() < 1 || pin.year() > dueYear) {
                throw new ImpossibleTrajectory(
                        Impossibility.PIN_OUT_OF_RANGE,
                        pointer + "/year",
                        "Pins lie in years 1 to " + (dueYear - 1) + ": after the baseline, before the goal is due.");
            }
            if (pins.subList(0, index).stream().anyMatch(earlier -> earlier.year() == pin.year())) {
                throw new ImpossibleTrajectory(
                        Impossibility.PIN_TWICE, pointer + "/year", "Year " + pin.year() + " is pinned twice.");
            }
            if (pin.value().stripTrailingZeros().scale() > scale) {
                throw new ImpossibleTrajectory(
                        Impossibility.PIN_FINER_THAN_SCALE,
                        pointer + "/value",
                        "The KPI has " + scale + " decimals; " + pin.value().toPlainString() + " has more.");
            }
            if (pin.year() == dueYear && pin.value().compareTo(Bounds.round(goal, scale)) != 0) {
                throw new ImpossibleTrajectory(
                        Impossibility.PIN_CONTRADICTS_GOAL,
                        pointer + "/value",
                        "Year " + dueYear + " is the due year, and its value is the goal "
                                + goal.setScale(scale, RoundingMode.HALF_UP).toPlainString() + ".");
            }
        }
    }

    private static void requireWeightPerYear(Shape shape, int dueYear) {
        if (shape instanceof Weights given && given.weights().size() != dueYear) {
            throw new ImpossibleTrajectory(
                    Impossibility.WEIGHTS_COUNT,
                    "/shape/weights",
                    "The goal is due in year " + dueYear + ", so there are " + dueYear + " weights, not "
                            + given.weights().size() + ".");
        }
    }
}
