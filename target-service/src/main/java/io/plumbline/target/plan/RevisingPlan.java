package io.plumbline.target.plan;

import io.plumbline.platform.Precondition;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import io.plumbline.target.problem.TargetProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Changes a plan's outline as far as its targets allow: they rest on its years and stand in its perspectives. */
@ApplicationScoped
public class RevisingPlan {

    private final Plans plans;
    private final PlanContents contents;
    private final RecordingPlan recording;

    RevisingPlan(Plans plans, PlanContents contents, RecordingPlan recording) {
        this.plans = plans;
        this.contents = contents;
        this.recording = recording;
    }

    /** @throws Refusal if the plan is unknown, closed or changed meanwhile, or a target rests on what would go */
    @Transactional
    public PlanSnapshot revise(UUID planId, String ifMatch, RevisedOutline asked) {
        var plan = plans.getForChange(planId);
        return revise(plan, ifMatch, asked.outline(), "/outline", asked.reason());
    }

    /** Names and orders the perspectives anew; the rest of the outline stays. */
    @Transactional
    public PlanSnapshot arrange(UUID planId, String ifMatch, List<Perspective> perspectives, String reason) {
        var plan = plans.getForChange(planId);
        return revise(plan, ifMatch, PlanOutline.of(plan.snapshot(), perspectives), "", reason);
    }

    private PlanSnapshot revise(Plan plan, String ifMatch, PlanOutline outline, String pointer, String reason) {
        Precondition.require(ifMatch, plan.version());
        plan.requireOpen();
        var before = plan.snapshot();
        requireUnused(before, outline, pointer);
        plan.revise(outline, pointer);
        return recording.record(before, plan, PlanChanged.Change.REVISED, reason, null);
    }

    private void requireUnused(PlanSnapshot before, PlanOutline outline, String pointer) {
        if (!outline.hasFrameOf(before) && contents.hasTargets(before.id())) {
            var detail =
                    "Targets are planned in this currency and these years: clone the plan as a scenario, or begin a"
                            + " new plan.";
            throw new Refusal(TargetProblem.IN_USE, detail, List.of(new Violation(pointer, detail)));
        }
        for (var perspective : before.perspectives()) {
            boolean stays = outline.perspectives().stream()
                    .anyMatch(other -> other.code().equals(perspective.code()));
            if (!stays && contents.hasTargetsIn(before.id(), perspective.code())) {
                var detail = "Targets stand in the perspective " + perspective.code()
                        + ": keep its code; name and place may change.";
                throw new Refusal(
                        TargetProblem.IN_USE, detail, List.of(new Violation(pointer + "/perspectives", detail)));
            }
        }
    }
}
