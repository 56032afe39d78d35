package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a back-cast stays within a largest step per year, and if not, what stands in the way.
 *
 * @param verdict the answer in one word
 * @param binding the constraint that collides most; empty if it fits
 * @param relaxations single changes that would make it possible, the smallest first; empty if it fits
 * @param fittingShapes the shapes that stay within the largest step with their usual parameters
 */
public record Feasibility(
        Verdict verdict,
        Optional<BindingConstraint> binding,
        List<Relaxation> relaxations,
        List<ShapeName> fittingShapes) {

    /** The three answers. */
    public enum Verdict {
        /** Every year stays within the largest step. */
        FITS,
        /** The fixed values allow it, but this shape asks too much of one year. */
        SHAPE_TOO_STEEP,
        /** No trajectory at all joins the fixed values within the largest step. */
        IMPOSSIBLE
    }

    /**
     * @throws ImpossibleTrajectory if the shape cannot join the fixed values at all, whatever the step
     */
    public static Feasibility of(BackCast backCast, LargestStep largestStep) {
        Trajectory trajectory = backCast.trajectory();
        Demand demand = new Demand(backCast, largestStep);
        if (!demand.unreachable().isEmpty()) {
            return new Feasibility(
                    Verdict.IMPOSSIBLE,
                    Optional.of(demand.mostBinding()),
                    new Relaxing(backCast, largestStep).relaxations(),
                    List.of());
        }
        List<ShapeName> fitting = Arrays.stream(ShapeName.values())
                .filter(name -> fits(backCast, largestStep, name))
                .toList();
        List<Segment> steepYears = steps(trajectory).stream()
                .filter(step -> !largestStep.allows(step.from(), step.to(), backCast.scale()))
                .toList();
        if (steepYears.isEmpty()) {
            return new Feasibility(Verdict.FITS, Optional.empty(), List.of(), fitting);
        }
        BindingConstraint binding = demand.mostBinding(steepYears, segment -> "/shape");
        List<Relaxation> relaxations = demand.neededFor(steepYears)
                .map(needed -> List.of(Relaxing.raised(largestStep, needed)))
                .orElse(List.of());
        return new Feasibility(Verdict.SHAPE_TOO_STEEP, Optional.of(binding), relaxations, fitting);
    }

    /** The year that asks for most, in the KPI's unit. */
    public static Growth steepest(Trajectory trajectory) {
        return trajectory.growth().stream()
                .max(Comparator.comparing((Growth growth) -> growth.change().abs())
                        .thenComparing(growth -> -growth.year()))
                .orElseThrow();
    }

    private static boolean fits(BackCast backCast, LargestStep largestStep, ShapeName name) {
        try {
            Trajectory trajectory =
                    backCast.shaped(Shape.named(name, backCast.dueYear())).trajectory();
            return steps(trajectory).stream()
                    .allMatch(step -> largestStep.allows(step.from(), step.to(), backCast.scale()));
        } catch (ImpossibleTrajectory refused) {
            return false;
        }
    }

    private static List<Segment> steps(Trajectory trajectory) {
        List<Segment> steps = new ArrayList<>();
        for (int year = 1; year <= trajectory.lastYear(); year++) {
            BigDecimal before = trajectory.milestone(year - 1);
            steps.add(new Segment(year - 1, before, year, trajectory.milestone(year)));
        }
        return steps;
    }
}
