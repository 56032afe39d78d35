package io.plumbline.target.target;

import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.problem.TargetProblem;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives a target new terms, as a new version. */
@ApplicationScoped
public class RevisingTarget {

    private final Plans plans;
    private final Formulas formulas;
    private final Targets targets;
    private final Recording recording;

    RevisingTarget(Plans plans, Formulas formulas, Targets targets, Recording recording) {
        this.plans = plans;
        this.formulas = formulas;
        this.targets = targets;
        this.recording = recording;
    }

    /** @throws Refusal if the target is unknown, retired, changed meanwhile, or no trajectory follows from the terms */
    @Transactional
    public TargetAnswer revise(UUID targetId, String ifMatch, TargetRevision asked) {
        var plan = plans.findForChangeByTarget(targetId).orElseThrow(() -> Refusal.notFound("target", targetId));
        var target = targets.get(targetId);
        Precondition.require(ifMatch, target.version());
        plan.requireOpen();
        try {
            var before = target.snapshot(plan.fiscalYears());
            var terms = Terms.resolve(asked, target.kpi().snapshot(), plan.fiscalYears());
            formulas.require(terms.formula(), target.kpi(), plan.id());
            target.revise(terms);
            return recording.record(before, target, plan, TargetChange.REVISED, asked.reason(), null);
        } catch (ImpossibleTrajectory impossible) {
            throw TargetProblem.refusal(impossible);
        }
    }
}
