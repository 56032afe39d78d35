package io.plumbline.target.plan;

import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import io.plumbline.target.verdict.ActivationGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Puts a plan in force, or closes it; activation passes the gate. */
@ApplicationScoped
public class MovingPlan {

    private final Plans plans;
    private final ActivationGate gate;
    private final RecordingPlan recording;

    MovingPlan(Plans plans, ActivationGate gate, RecordingPlan recording) {
        this.plans = plans;
        this.gate = gate;
        this.recording = recording;
    }

    /**
     * @param override whether an approver activates the plan against the gate's objection
     * @throws Refusal if the plan is unknown, changed meanwhile, cannot become {@code to}, or the gate is closed
     */
    @Transactional
    public PlanSnapshot move(UUID planId, String ifMatch, PlanState to, String reason, boolean override) {
        var plan = plans.getForChange(planId);
        Precondition.require(ifMatch, plan.version());
        var before = plan.snapshot();
        plan.move(to);
        var overridden =
                to == PlanState.ACTIVE ? gate.pass(gate.findObjection(planId, plan.contentRevision()), override) : null;
        return recording.record(before, plan, PlanChanged.Change.into(to), reason, overridden);
    }
}
