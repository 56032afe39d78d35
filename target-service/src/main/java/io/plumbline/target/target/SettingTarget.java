package io.plumbline.target.target;

import io.plumbline.platform.Identities;
import io.plumbline.platform.Refusal;
import io.plumbline.target.kpi.Kpis;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.problem.TargetProblem;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Sets a target on a KPI, as a draft. */
@ApplicationScoped
public class SettingTarget {

    private final Plans plans;
    private final Kpis kpis;
    private final Formulas formulas;
    private final Recording recording;
    private final Identities identities;
    private final TargetLimits limits;

    SettingTarget(
            Plans plans,
            Kpis kpis,
            Formulas formulas,
            Recording recording,
            Identities identities,
            TargetLimits limits) {
        this.plans = plans;
        this.kpis = kpis;
        this.formulas = formulas;
        this.recording = recording;
        this.identities = identities;
        this.limits = limits;
    }

    /** @throws Refusal if the plan or KPI is unknown or no trajectory follows from the terms */
    @Transactional
    public TargetAnswer set(UUID planId, NewTarget asked) {
        var plan = plans.getForChange(planId);
        plan.requireOpen();
        limits.requireRoom(plan);
        plan.requirePerspective(asked.perspective());
        var kpi = kpis.findByIdOptional(asked.kpiId())
                .orElseThrow(
                        () -> Refusal.invalid("/kpiId", "There is no KPI " + asked.kpiId() + ": define it first."));
        try {
            var terms = Terms.resolve(asked, kpi.snapshot(), plan.fiscalYears());
            formulas.require(terms.formula(), kpi, planId);
            var target = Target.set(identities.next(), planId, kpi, asked.perspective(), terms);
            return recording.record(null, target, plan, TargetChange.SET, Grounds.because(null));
        } catch (ImpossibleTrajectory impossible) {
            throw TargetProblem.refusal(impossible);
        }
    }
}
