package io.plumbline.target.trajectory;

import java.util.List;

/**
 * The one refusal of this package: well-formed input from which no trajectory (or goal, or phasing) follows.
 *
 * <p>The message is a sentence that a planner can act on. The pointer is a JSON pointer (RFC 6901) into
 * {@code {baseline: {value}, goal: {statement, amount, value}, dueYear, shape: {midpoint, steepness, power, steps,
 * weights}, pins: [{year, value}], scale, largestStep, seasonality}}; callers whose request looks
 * different translate it.
 */
public final class ImpossibleTrajectory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String GOAL = "/goal";

    private final Impossibility reason;
    private final String pointer;
    private final List<ShapeName> workableShapes;

    public ImpossibleTrajectory(Impossibility reason, String pointer, String sentence) {
        this(reason, pointer, sentence, List.of());
    }

    public ImpossibleTrajectory(Impossibility reason, String pointer, String sentence, List<ShapeName> workableShapes) {
        super(sentence);
        this.reason = reason;
        this.pointer = pointer;
        this.workableShapes = List.copyOf(workableShapes);
    }

    /** The same of another goal than the one at {@code /goal}, such as a level's. */
    public ImpossibleTrajectory ofGoalAt(String place) {
        return pointer.startsWith(GOAL)
                ? new ImpossibleTrajectory(
                        reason, place + pointer.substring(GOAL.length()), getMessage(), workableShapes)
                : this;
    }

    public Impossibility reason() {
        return reason;
    }

    /** The stable code of the reason, in kebab-case. */
    public String code() {
        return reason.code();
    }

    /** JSON pointer of the field to change. */
    public String pointer() {
        return pointer;
    }

    /** Shapes that would work on the same baseline, goal and pins; empty when the shape is not the trouble. */
    public List<ShapeName> workableShapes() {
        return workableShapes;
    }
}
