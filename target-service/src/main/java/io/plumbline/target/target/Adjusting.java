package io.plumbline.target.target;

import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.Plan;
import io.plumbline.target.problem.TargetProblem;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Changes a target because a review decided so: its goal, its due year, or its end; the other terms stay. */
@ApplicationScoped
public class Adjusting {

    private final Targets targets;
    private final Recording recording;
    private final ResolvingTerms resolving;

    Adjusting(Targets targets, Recording recording, ResolvingTerms resolving) {
        this.targets = targets;
        this.recording = recording;
        this.resolving = resolving;
    }

    /** What a review wants of a target. */
    public sealed interface Wish {

        /** Another goal. */
        record NewGoal(StatedGoal goal) implements Wish {}

        /** The same goal, due in another year. */
        record NewDueYear(int year) implements Wish {}

        /** No target any more. */
        record End() implements Wish {}
    }

    /** A decision of a review, based on the version that it had before it. */
    public record Adjustment(UUID id, UUID targetId, int expectedVersion, Wish wish, String reason) {}

    /**
     * What became of an adjustment.
     *
     * @param version the target's present one: the new one if it was carried out; null if there is no such target
     * @param refusal why it was not carried out, or null
     */
    public record Outcome(long planRevision, Integer version, Refused refusal) {}

    /** Why an adjustment is not carried out. */
    public record Refused(String code, String detail) {}

    /**
     * Carries the adjustment out, or says why not and changes nothing.
     *
     * @param plan locked for change
     */
    public Outcome adjust(Plan plan, Adjustment adjustment) {
        var found = targets.findTarget(adjustment.targetId())
                .filter(target -> target.planId().equals(plan.id()));
        if (found.isEmpty()) {
            return refused(plan, null, "not-found", "The plan has no target " + adjustment.targetId() + ".");
        }
        var target = found.get();
        if (target.version() != adjustment.expectedVersion()) {
            var detail = "The review decided on version " + adjustment.expectedVersion()
                    + ", but the target is at version " + target.version()
                    + ": look at the present one and decide anew.";
            return refused(plan, target.version(), "stale", detail);
        }
        try {
            plan.requireOpen();
            var answer = change(plan, target, adjustment);
            return new Outcome(answer.planRevision(), answer.target().version(), null);
        } catch (ImpossibleTrajectory impossible) {
            return refused(plan, target.version(), TargetProblem.refusal(impossible));
        } catch (Refusal refusal) {
            return refused(plan, target.version(), refusal);
        }
    }

    private TargetAnswer change(Plan plan, Target target, Adjustment adjustment) {
        var before = target.snapshot(plan.fiscalYears());
        var grounds = Grounds.decided(adjustment.reason(), adjustment.id());
        if (adjustment.wish() instanceof Wish.End) {
            target.move(TargetState.RETIRED);
            return recording.record(before, target, plan, TargetChange.RETIRED, grounds);
        }
        target.revise(resolving.resolve(plan, before, altered(before, adjustment.wish())));
        return recording.record(before, target, plan, TargetChange.REVISED, grounds);
    }

    private static AlteredTerms altered(TargetSnapshot before, Wish wish) {
        var terms = AlteredTerms.of(before);
        if (wish instanceof Wish.NewDueYear due) {
            return terms.due(due.year());
        }
        return wish instanceof Wish.NewGoal other ? terms.withGoal(other.goal()) : terms;
    }

    private static Outcome refused(Plan plan, Integer version, Refusal refusal) {
        return refused(plan, version, refusal.type().key(), refusal.getMessage());
    }

    /** A refusal takes the plan's next revision like any change: nobody can miss it. */
    private static Outcome refused(Plan plan, Integer version, String code, String detail) {
        return new Outcome(plan.takeRevision(), version, new Refused(code, detail));
    }
}
