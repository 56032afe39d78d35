package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks for the smallest single change of each kind that makes an impossible request possible. */
final class Relaxing {

    private static final int SIZE_SCALE = 6;

    private final BackCast backCast;
    private final LargestStep largestStep;
    private final Demand demand;
    private final List<Segment> segments;
    private final List<Segment> unreachable;

    Relaxing(BackCast backCast, LargestStep largestStep) {
        this.backCast = backCast;
        this.largestStep = largestStep;
        this.demand = new Demand(backCast, largestStep);
        this.segments = backCast.segments().stream().map(demand::shown).toList();
        this.unreachable = demand.unreachable();
    }

    /** The relaxations that work alone, the smallest first. */
    List<Relaxation> relaxations() {
        List<Relaxation> found = new ArrayList<>();
        demand.neededFor(unreachable).ifPresent(needed -> found.add(raised(largestStep, needed)));
        if (unreachable.equals(List.of(last()))) {
            goal().ifPresent(found::add);
            dueYear().ifPresent(found::add);
        }
        for (int index = 0; index + 1 < segments.size(); index++) {
            pinBetween(segments.get(index), segments.get(index + 1)).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Relaxation::relativeSize));
        return found;
    }

    static Relaxation raised(LargestStep largestStep, BigDecimal needed) {
        BigDecimal given = largestStep.size();
        BigDecimal relative = given.signum() == 0 ? Bounds.MAGNITUDE : share(needed.subtract(given), given);
        return new Relaxation(
                Relaxation.Kind.RAISE_LARGEST_STEP,
                "/largestStep",
                given,
                needed,
                relative,
                "Allow " + largestStep.withSize(needed).words() + " instead of " + largestStep.words() + ".");
    }

    private Optional<Relaxation> goal() {
        Segment last = last();
        BigDecimal nearest =
                largestStep.reach(last.from(), last.years(), backCast.scale()).nearest(last.to());
        if (nearest.compareTo(last.from()) == 0) {
            return Optional.empty();
        }
        return Optional.of(new Relaxation(
                Relaxation.Kind.MOVE_GOAL,
                "/goal/value",
                last.to(),
                nearest,
                share(nearest.subtract(last.to()), span()),
                "Set the goal to " + nearest.toPlainString() + " instead of "
                        + last.to().toPlainString() + "."));
    }

    private Optional<Relaxation> dueYear() {
        Segment last = last();
        for (int year = backCast.dueYear() + 1; year <= Bounds.MAX_YEARS; year++) {
            if (demand.joins(largestStep, new Segment(last.fromYear(), last.from(), year, last.to()))) {
                BigDecimal from = BigDecimal.valueOf(backCast.dueYear());
                BigDecimal to = BigDecimal.valueOf(year);
                return Optional.of(new Relaxation(
                        Relaxation.Kind.MOVE_DUE_YEAR,
                        "/dueYear",
                        from,
                        to,
                        share(to.subtract(from), from),
                        "Let the goal be due in year " + year + " instead of year " + backCast.dueYear() + "."));
            }
        }
        return Optional.empty();
    }

    private Optional<Relaxation> pinBetween(Segment before, Segment after) {
        boolean othersHold = unreachable.stream().allMatch(segment -> segment.equals(before) || segment.equals(after));
        if (!othersHold) {
            return Optional.empty();
        }
        BigDecimal pinned = before.to();
        return nearestPin(before, after)
                .map(value -> new Relaxation(
                        Relaxation.Kind.MOVE_PIN,
                        demand.pointer(before),
                        pinned,
                        value,
                        share(value.subtract(pinned), span()),
                        "Pin year " + before.toYear() + " at " + value.toPlainString() + " instead of "
                                + pinned.toPlainString() + "."));
    }

    /**
     * The value nearest to the pin that is within reach from before it and leads on: the pin is first brought within
     * reach, and then moved towards the value after it, no further than needed.
     */
    private Optional<BigDecimal> nearestPin(Segment before, Segment after) {
        Reach reach = largestStep.reach(before.from(), before.years(), backCast.scale());
        BigDecimal fromHere = reach.nearest(before.to());
        if (leadsOn(fromHere, after)) {
            return Optional.of(fromHere);
        }
        BigDecimal farthest = reach.nearest(after.to());
        if (!leadsOn(farthest, after)) {
            return Optional.empty();
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(backCast.scale());
        BigDecimal tooNear = fromHere;
        BigDecimal enough = farthest;
        while (enough.subtract(tooNear).abs().compareTo(unit) > 0) {
            BigDecimal middle = enough.add(tooNear).divide(BigDecimal.valueOf(2), backCast.scale(), RoundingMode.FLOOR);
            if (leadsOn(middle, after)) {
                enough = middle;
            } else {
                tooNear = middle;
            }
        }
        return Optional.of(enough);
    }

    private boolean leadsOn(BigDecimal value, Segment after) {
        return demand.joins(largestStep, new Segment(after.fromYear(), value, after.toYear(), after.to()));
    }

    private Segment last() {
        return segments.get(segments.size() - 1);
    }

    /** The distance between the lowest and the highest fixed value; above 0, for else nothing is out of reach. */
    private BigDecimal span() {
        BigDecimal lowest = segments.get(0).from();
        BigDecimal highest = lowest;
        for (Segment segment : segments) {
            lowest = lowest.min(segment.to());
            highest = highest.max(segment.to());
        }
        return highest.subtract(lowest);
    }

    private static BigDecimal share(BigDecimal change, BigDecimal of) {
        return change.abs().divide(of, SIZE_SCALE, RoundingMode.HALF_UP);
    }
}
