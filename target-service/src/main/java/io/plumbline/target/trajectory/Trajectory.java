package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The milestones of a target: the planned value at the end of each year.
 *
 * @param scale decimals of every milestone
 * @param milestones indexed by year: the baseline at 0, the goal last
 */
public record Trajectory(int scale, List<BigDecimal> milestones) {

    public Trajectory {
        milestones = List.copyOf(milestones);
    }

    /** The last year that has a milestone. */
    public int lastYear() {
        return milestones.size() - 1;
    }

    public BigDecimal milestone(int year) {
        return milestones.get(year);
    }

    public BigDecimal baseline() {
        return milestones.get(0);
    }

    public BigDecimal goal() {
        return milestones.get(lastYear());
    }

    /** The same trajectory until the horizon's last year: after the due year the goal is held. */
    public Trajectory heldTo(int horizonYears) {
        if (horizonYears < lastYear() || horizonYears > Bounds.MAX_YEARS) {
            throw new ImpossibleTrajectory(
                    Impossibility.YEARS_OUT_OF_RANGE,
                    "/dueYear",
                    "The goal is due in year " + lastYear() + ", but the horizon ends with year " + horizonYears + ".");
        }
        List<BigDecimal> held = new ArrayList<>(milestones);
        while (held.size() <= horizonYears) {
            held.add(goal());
        }
        return new Trajectory(scale, held);
    }

    /** What each year asks for, from year 1. */
    public List<Growth> growth() {
        return IntStream.rangeClosed(1, lastYear())
                .mapToObj(year -> Growth.between(year, milestone(year - 1), milestone(year)))
                .toList();
    }

    /** Whether no year goes against another: all rise or stay, or all fall or stay. */
    public boolean isMonotone() {
        List<Integer> signs =
                growth().stream().map(growth -> growth.change().signum()).toList();
        return !(signs.contains(1) && signs.contains(-1));
    }
}
