package io.plumbline.target.plan;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import io.plumbline.target.approval.FourEyes;
import io.plumbline.target.verdict.ActivationGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Puts a plan in force, or closes it; activation passes the gate. */
@ApplicationScoped
public class MovingPlan {

    private final Plans plans;
    private final ActivationGate gate;
    private final FourEyes fourEyes;
    private final RecordingPlan recording;
    private final Caller caller;

    MovingPlan(Plans plans, ActivationGate gate, FourEyes fourEyes, RecordingPlan recording, Caller caller) {
        this.plans = plans;
        this.gate = gate;
        this.fourEyes = fourEyes;
        this.recording = recording;
        this.caller = caller;
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
        if (plan.state() == PlanState.ACTIVE) {
            caller.require(Role.APPROVER);
        }
        plan.move(to);
        var overridden = to == PlanState.ACTIVE ? approve(plan, override) : null;
        return recording.record(before, plan, PlanChanged.Change.into(to), reason, overridden);
    }

    private String approve(Plan plan, boolean override) {
        var author = plans.findVersion(plan.id(), plan.version() - 1).map(PlanChanged::by);
        fourEyes.require(author.stream().toList());
        return gate.pass(gate.findObjection(plan.id(), plan.contentRevision()), override);
    }
}
