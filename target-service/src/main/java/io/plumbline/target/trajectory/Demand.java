package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the fixed values of a back-cast ask of a largest step. */
record Demand(BackCast backCast, LargestStep largestStep) {

    /** No percentage above this is looked for; in the KPI's unit the search ends at the size of the change. */
    private static final BigDecimal HIGHEST_PERCENT = BigDecimal.valueOf(1_000_000);

    /** The spans whose end is out of reach from their beginning. */
    List<Segment> unreachable() {
        return backCast.segments().stream()
                .map(this::shown)
                .filter(segment -> !joins(largestStep, segment))
                .toList();
    }

    BindingConstraint mostBinding() {
        return mostBinding(unreachable(), this::pointer);
    }

    /** The span that needs the largest step; one that no step can join comes first. */
    BindingConstraint mostBinding(List<Segment> tooFar, Function<Segment, String> pointer) {
        Segment worst = tooFar.stream()
                .max(Comparator.comparing(segment -> needed(segment).orElse(Bounds.MAGNITUDE)))
                .orElseThrow();
        Optional<BigDecimal> needed = needed(worst);
        String need = needed.map(
                        size -> "at least " + largestStep.withSize(size).words() + " would be needed")
                .orElse("and no percentage leads there from 0 or across it");
        return new BindingConstraint(
                worst.fromYear(),
                worst.from(),
                worst.toYear(),
                worst.to(),
                largestStep.size(),
                needed,
                pointer.apply(worst),
                "From " + worst.from().toPlainString() + " in year " + worst.fromYear() + " to "
                        + worst.to().toPlainString() + " in year " + worst.toYear() + " is too far for "
                        + largestStep.words() + "; " + need + ".");
    }

    /** The smallest largest step that joins all of the spans; empty if none does. */
    Optional<BigDecimal> neededFor(List<Segment> segments) {
        Optional<BigDecimal> largest = Optional.of(largestStep.size());
        for (Segment segment : segments) {
            Optional<BigDecimal> needed = needed(segment);
            largest = largest.flatMap(size -> needed.map(size::max));
        }
        return largest;
    }

    boolean joins(LargestStep step, Segment segment) {
        return step.reach(segment.from(), segment.years(), backCast.scale()).contains(segment.to());
    }

    /** Fixed values as they are shown: at the KPI's scale, in which steps are judged. */
    Segment shown(Segment segment) {
        int scale = backCast.scale();
        return new Segment(
                segment.fromYear(),
                Bounds.round(segment.from(), scale),
                segment.toYear(),
                Bounds.round(segment.to(), scale));
    }

    /** The pin or goal at the end of a span. */
    String pointer(Segment segment) {
        for (int index = 0; index < backCast.pins().size(); index++) {
            if (backCast.pins().get(index).year() == segment.toYear() && segment.toYear() < backCast.dueYear()) {
                return "/pins/" + index + "/value";
            }
        }
        return "/goal/value";
    }

    /** Halves the range of sizes until one unit is left: a larger step never reaches less. */
    private Optional<BigDecimal> needed(Segment segment) {
        int decimals = largestStep.sizeScale(backCast.scale());
        BigDecimal highest = largestStep instanceof LargestStep.Percent
                ? HIGHEST_PERCENT
                : segment.change().abs();
        if (!joins(largestStep.withSize(highest), segment)) {
            return Optional.empty();
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal tooSmall = unit.negate();
        BigDecimal enough = highest.setScale(decimals, RoundingMode.CEILING);
        while (enough.subtract(tooSmall).compareTo(unit) > 0) {
            BigDecimal middle = enough.add(tooSmall).divide(BigDecimal.valueOf(2), decimals, RoundingMode.FLOOR);
            if (joins(largestStep.withSize(middle), segment)) {
                enough = middle;
            } else {
                tooSmall = middle;
            }
        }
        return Optional.of(enough);
    }
}
