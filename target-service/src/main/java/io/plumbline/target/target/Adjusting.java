package io.plumbline.target.target;

import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.Plan;
import io.plumbline.target.problem.TargetProblem;
import io.plumbline.target.trajectory.GoalKind;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** Changes the goal of a target because a review decided so; the other terms stay. */
@ApplicationScoped
public class Adjusting {

    private final Targets targets;
    private final Recording recording;

    Adjusting(Targets targets, Recording recording) {
        this.targets = targets;
        this.recording = recording;
    }

    /** A decided change of goal, based on the version that the review had before it. */
    public record Adjustment(
            UUID id, UUID targetId, int expectedVersion, GoalKind goalKind, BigDecimal goalAmount, String reason) {}

    /** Why an adjustment is not carried out. */
    public record Refused(String code, String detail, Integer actualVersion) {}

    /**
     * Carries the adjustment out, once.
     *
     * @param plan locked for change
     * @return the refusal, or empty if it is carried out (now or before)
     */
    public Optional<Refused> adjust(Plan plan, Adjustment adjustment) {
        if (targets.isCarriedOut(adjustment.id())) {
            return Optional.empty();
        }
        var found = targets.findTarget(adjustment.targetId())
                .filter(target -> target.planId().equals(plan.id()));
        if (found.isEmpty()) {
            return Optional.of(new Refused("not-found", "The plan has no target " + adjustment.targetId() + ".", null));
        }
        var target = found.get();
        if (target.version() != adjustment.expectedVersion()) {
            return Optional.of(new Refused(
                    "stale",
                    "The review decided on version " + adjustment.expectedVersion() + ", but the target is at version "
                            + target.version() + ": look at the present one and decide anew.",
                    target.version()));
        }
        return adjust(plan, target, adjustment);
    }

    private Optional<Refused> adjust(Plan plan, Target target, Adjustment adjustment) {
        var before = target.snapshot(plan.fiscalYears());
        try {
            plan.requireOpen();
            var terms = Terms.resolve(
                    WithGoal.of(before, adjustment.goalKind(), adjustment.goalAmount()),
                    before.kpi(),
                    plan.fiscalYears());
            target.revise(terms);
            recording.record(before, target, plan, TargetChange.REVISED, adjustment.reason(), adjustment.id());
            return Optional.empty();
        } catch (ImpossibleTrajectory impossible) {
            return Optional.of(refused(TargetProblem.refusal(impossible), before));
        } catch (Refusal refusal) {
            return Optional.of(refused(refusal, before));
        }
    }

    private static Refused refused(Refusal refusal, TargetSnapshot before) {
        return new Refused(refusal.type().key(), refusal.getMessage(), before.version());
    }
}
