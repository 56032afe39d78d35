package io.plumbline.target.problem;

import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.ProblemType;
import io.plumbline.platform.Refusal;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import java.util.List;

/** What this service refuses beyond the problems that every service has. */
public enum TargetProblem implements ProblemType {
    CODE_TAKEN(409, "Another KPI has this code"),
    IN_USE(409, "Targets rest on what would change"),
    FOUR_EYES(403, "Somebody else must approve this"),
    PROPOSAL_OUTDATED(409, "The target has changed since the change was proposed"),
    HISTORY_KEPT(409, "The change reaches into a closed period"),
    ACTIVATION_GATE_CLOSED(409, "The alignment verdict does not allow activation"),
    IMPOSSIBLE_TRAJECTORY(422, "No trajectory can be drawn");

    private final int status;
    private final String title;

    TargetProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The maths says why and which field; the catalogue says how that is answered. */
    public static Refusal refusal(ImpossibleTrajectory impossible) {
        var detail = impossible.workableShapes().isEmpty()
                ? impossible.getMessage()
                : impossible.getMessage() + " Shapes that would work: " + impossible.workableShapes() + ".";
        return new Refusal(
                IMPOSSIBLE_TRAJECTORY, detail, List.of(new Violation(impossible.pointer(), impossible.getMessage())));
    }
}
