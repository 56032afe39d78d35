package io.plumbline.target.trajectory;

import java.util.List;
import java.util.Optional;

/**
 * Several shapes on the same fixed values, side by side, for a chart. A shape that cannot join them does not spoil the
 * others: it carries its refusal.
 *
 * @param candidates in the order of the shapes asked for
 */
public record ShapeComparison(List<Candidate> candidates) {

    /**
     * @param shape the shape
     * @param trajectory its milestones; empty if refused
     * @param refusal why it is refused; empty if not
     */
    public record Candidate(Shape shape, Optional<Trajectory> trajectory, Optional<ImpossibleTrajectory> refusal) {}

    public static ShapeComparison of(BackCast backCast, List<Shape> shapes) {
        return new ShapeComparison(
                shapes.stream().map(shape -> candidate(backCast, shape)).toList());
    }

    private static Candidate candidate(BackCast backCast, Shape shape) {
        try {
            Trajectory trajectory = backCast.shaped(shape).trajectory();
            return new Candidate(shape, Optional.of(trajectory), Optional.empty());
        } catch (ImpossibleTrajectory refusal) {
            return new Candidate(shape, Optional.empty(), Optional.of(refusal));
        }
    }
}
