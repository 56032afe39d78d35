package io.plumbline.target.target;

import io.plumbline.platform.Caller;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import io.plumbline.target.plan.Plan;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.problem.TargetProblem;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives a target new terms, as a new version. One in force is changed by an approver, and keeps its closed years. */
@ApplicationScoped
public class RevisingTarget {

    private final Plans plans;
    private final Formulas formulas;
    private final Targets targets;
    private final Recording recording;
    private final Caller caller;
    private final ResolvingTerms resolving;

    RevisingTarget(
            Plans plans,
            Formulas formulas,
            Targets targets,
            Recording recording,
            Caller caller,
            ResolvingTerms resolving) {
        this.plans = plans;
        this.formulas = formulas;
        this.targets = targets;
        this.recording = recording;
        this.caller = caller;
        this.resolving = resolving;
    }

    /** What new terms resolve to, given the target as it stands. */
    private interface Resolution {
        Terms resolve(Plan plan, Target target, TargetSnapshot before);
    }

    /** @throws Refusal if the target is unknown, retired, changed meanwhile, or no trajectory follows from the terms */
    @Transactional
    public TargetAnswer revise(UUID targetId, String ifMatch, TargetRevision asked) {
        return revise(targetId, ifMatch, asked, Grounds.because(asked.reason()), (plan, target, before) -> {
            if (target.state() == TargetState.ACTIVE) {
                caller.require(Role.APPROVER);
            }
            return resolving.resolve(plan, before, asked);
        });
    }

    /**
     * Gives a target in force new terms that may reach into closed years.
     *
     * @throws Refusal like {@link #revise}, and if the target is not in force
     */
    @Transactional
    public TargetAnswer rebaseline(UUID targetId, String ifMatch, TargetRevision asked) {
        return revise(targetId, ifMatch, asked, Grounds.rebaselining(asked.reason()), (plan, target, before) -> {
            if (target.state() != TargetState.ACTIVE) {
                throw new Refusal(
                        CommonProblem.ILLEGAL_TRANSITION,
                        "A target that is " + target.state() + " has no closed years to keep: revise it.");
            }
            return Terms.resolve(asked, target.kpi().snapshot(), plan.fiscalYears());
        });
    }

    /**
     * What a target in force would become with new terms; nothing is kept.
     *
     * @throws Refusal like {@link #revise}, and if the target is not in force
     */
    @Transactional
    public TargetSnapshot preview(UUID targetId, String ifMatch, TargetRevision asked) {
        var found = targets.getWithPlan(targetId);
        var target = found.target();
        Precondition.require(ifMatch, target.version());
        found.plan().requireOpen();
        if (target.state() != TargetState.ACTIVE) {
            throw new Refusal(
                    CommonProblem.ILLEGAL_TRANSITION,
                    "A target that is " + target.state() + " is revised, and then proposed as a whole.");
        }
        try {
            var years = found.plan().fiscalYears();
            var terms = resolving.resolve(found.plan(), target.snapshot(years), asked);
            formulas.require(terms.formula(), target.kpi(), found.plan().id());
            return target.snapshotWith(terms, target.version() + 1, years);
        } catch (ImpossibleTrajectory impossible) {
            throw TargetProblem.refusal(impossible);
        }
    }

    /**
     * Gives a target in force the terms that somebody proposed and an approver approves.
     *
     * @param version the one that the proposal was based on, and that is still the present one
     * @param gateOverride what the gate objected to when the approver overrode it, or null
     */
    @Transactional
    public TargetAnswer approve(UUID targetId, int version, TargetRevision asked, String reason, String gateOverride) {
        return revise(
                targetId,
                Precondition.tag(version),
                asked,
                Grounds.overriding(gateOverride, reason),
                (plan, target, before) -> resolving.resolve(plan, before, asked));
    }

    private TargetAnswer revise(
            UUID targetId, String ifMatch, TargetRevision asked, Grounds grounds, Resolution resolution) {
        var plan = plans.findForChangeByTarget(targetId).orElseThrow(() -> Refusal.notFound("target", targetId));
        var target = targets.get(targetId);
        Precondition.require(ifMatch, target.version());
        plan.requireOpen();
        try {
            var before = target.snapshot(plan.fiscalYears());
            var terms = resolution.resolve(plan, target, before);
            formulas.require(terms.formula(), target.kpi(), plan.id());
            target.revise(terms);
            return recording.record(before, target, plan, TargetChange.REVISED, grounds);
        } catch (ImpossibleTrajectory impossible) {
            throw TargetProblem.refusal(impossible);
        }
    }
}
