package io.plumbline.target.target;

import io.plumbline.platform.Caller;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import io.plumbline.target.approval.FourEyes;
import io.plumbline.target.plan.Plan;
import io.plumbline.target.plan.PlanKind;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.verdict.ActivationGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Moves a target through its states; activation passes the gate. */
@ApplicationScoped
public class MovingTarget {

    private final Plans plans;
    private final Targets targets;
    private final ActivationGate gate;
    private final FourEyes fourEyes;
    private final Recording recording;
    private final Caller caller;

    MovingTarget(
            Plans plans, Targets targets, ActivationGate gate, FourEyes fourEyes, Recording recording, Caller caller) {
        this.plans = plans;
        this.targets = targets;
        this.gate = gate;
        this.fourEyes = fourEyes;
        this.recording = recording;
        this.caller = caller;
    }

    /**
     * @param override whether an approver activates the target against the gate's objection
     * @throws Refusal if the target is unknown, changed meanwhile, cannot become {@code to}, its author approves it, or the gate is
     *     closed
     */
    @Transactional
    public TargetAnswer move(UUID targetId, String ifMatch, TargetState to, String reason, boolean override) {
        var plan = plans.findForChangeByTarget(targetId).orElseThrow(() -> Refusal.notFound("target", targetId));
        var target = targets.get(targetId);
        Precondition.require(ifMatch, target.version());
        plan.requireOpen();
        var before = target.snapshot(plan.fiscalYears());
        if (target.state() == TargetState.ACTIVE) {
            caller.require(Role.APPROVER);
        }
        target.move(to);
        var overridden = to == TargetState.ACTIVE ? approve(plan, target, override) : null;
        return recording.record(before, target, plan, TargetChange.into(to), Grounds.overriding(overridden, reason));
    }

    private String approve(Plan plan, Target target, boolean override) {
        if (plan.kind() == PlanKind.SCENARIO) {
            throw new Refusal(CommonProblem.ILLEGAL_TRANSITION, "No target of a scenario is ever in force.");
        }
        fourEyes.require(targets.listAuthors(target.id()));
        return gate.pass(gate.findObjection(plan.id(), plan.contentRevision(), target.id()), override);
    }
}
