package io.plumbline.target.target;

import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
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
    private final Recording recording;

    MovingTarget(Plans plans, Targets targets, ActivationGate gate, Recording recording) {
        this.plans = plans;
        this.targets = targets;
        this.gate = gate;
        this.recording = recording;
    }

    /** @throws Refusal if the target is unknown, changed meanwhile, cannot become {@code to}, or the gate is closed */
    @Transactional
    public TargetAnswer move(UUID targetId, String ifMatch, TargetState to, String reason) {
        var plan = plans.findForChangeByTarget(targetId).orElseThrow(() -> Refusal.notFound("target", targetId));
        var target = targets.get(targetId);
        Precondition.require(ifMatch, target.version());
        plan.requireOpen();
        var before = target.snapshot(plan.fiscalYears());
        target.move(to);
        if (to == TargetState.ACTIVE) {
            gate.pass(gate.findObjection(plan.id(), plan.contentRevision(), targetId), false);
        }
        return recording.record(before, target, plan, TargetChange.into(to), reason, null);
    }
}
