package io.plumbline.target.target;

import io.plumbline.outbox.Outbox;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import io.plumbline.target.kpi.Kpi;
import io.plumbline.target.kpi.Kpis;
import io.plumbline.target.plan.Plan;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.problem.TargetProblem;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Brings many targets of one plan to wanted terms, a batch at a time within the caller's transaction: sets those that the plan does
 * not have, revises those that differ, leaves the others alone. Each batch costs the same few queries however many targets the plan
 * has, and none of it stays in memory.
 */
@ApplicationScoped
public class ChangingManyTargets {

    private final Plans plans;
    private final Kpis kpis;
    private final Targets targets;
    private final ResolvingTerms resolving;
    private final Recording recording;
    private final Identities identities;
    private final Outbox outbox;
    private final TargetLimits limits;

    ChangingManyTargets(
            Plans plans,
            Kpis kpis,
            Targets targets,
            ResolvingTerms resolving,
            Recording recording,
            Identities identities,
            Outbox outbox,
            TargetLimits limits) {
        this.plans = plans;
        this.kpis = kpis;
        this.targets = targets;
        this.resolving = resolving;
        this.recording = recording;
        this.identities = identities;
        this.outbox = outbox;
        this.limits = limits;
    }

    /**
     * A target as it should be.
     *
     * @param id of the target that is meant, or null: then KPI code, perspective and name say which. An id that the plan does not
     *     have is no reason to refuse: the file comes from another plan.
     * @param milestones values by year through which the way must lead, beyond the pins
     * @param valid if not, it is not carried out: it is only found out whether what it refers to is there
     */
    public record Wanted(
            UUID id,
            String kpiCode,
            String perspective,
            TargetTerms terms,
            SortedMap<Integer, BigDecimal> milestones,
            boolean valid) {}

    /** What became of a wanted target. */
    public enum Outcome {
        SET,
        REVISED,
        UNCHANGED
    }

    /**
     * On what terms a batch is carried out.
     *
     * @param keep false to find out only what would be refused
     * @param reason kept with each version
     * @param inForce whether targets in force may change too, which takes an approver
     */
    public record Mandate(boolean keep, String reason, boolean inForce) {}

    /** Takes the answers of a batch, by the index of the wanted target. */
    public interface Answers {

        /** @param formulaCodes what the target's formula rests on, in the order of the text */
        void done(int index, Outcome outcome, UUID targetId, String name, List<String> formulaCodes);

        /** Nothing of it is carried out; the refusal names all that is wrong with what the target refers to. */
        void refused(int index, Refusal refusal);

        /** Whether a KPI that is not there was refused itself: that need not be told again at each target. */
        boolean wasRefused(String kpiCode);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void change(UUID planId, List<Wanted> batch, Mandate mandate, Answers answers) {
        var plan = plans.getForChange(planId);
        plan.requireOpen();
        var known = kpisOf(batch);
        var present = PresentTargets.of(targets, plan, batch, known);
        outbox.storeTogether(() -> {
            for (int index = 0; index < batch.size(); index++) {
                try {
                    change(plan, batch.get(index), known::get, present, mandate, index, answers);
                } catch (ImpossibleTrajectory impossible) {
                    answers.refused(index, TargetProblem.refusal(impossible));
                } catch (Refusal refusal) {
                    answers.refused(index, refusal);
                }
            }
        });
        targets.flush();
        targets.getEntityManager().clear();
    }

    private void change(
            Plan plan,
            Wanted wanted,
            Function<String, Kpi> known,
            PresentTargets present,
            Mandate mandate,
            int index,
            Answers answers) {
        var mistakes = new Mistakes();
        lookAtWhatItRefersTo(plan, wanted, known, answers, mistakes);
        lookAtWords(wanted.terms(), mistakes);
        var kpi = known.apply(wanted.kpiCode());
        var possible = kpi == null || !wanted.valid()
                ? Optional.<TargetTerms>empty()
                : mistakes.look(() ->
                        WayThrough.pinned(wanted.terms(), wanted.milestones(), kpi.snapshot(), plan.fiscalYears()));
        mistakes.refuse();
        if (possible.isEmpty()) {
            return;
        }
        var asked = possible.get();
        var terms = Terms.resolve(asked, kpi.snapshot(), plan.fiscalYears());
        var codes =
                terms.formula() == null ? List.<String>of() : terms.formula().codes();
        var found = present.find(wanted, kpi, terms.name());
        if (found.isEmpty()) {
            limits.requireRoom(plan);
            var target = Target.set(identities.next(), plan.id(), kpi, wanted.perspective(), terms);
            keep(null, target, plan, TargetChange.SET, mandate);
            answers.done(index, Outcome.SET, target.id(), terms.name(), codes);
            return;
        }
        var target = found.get();
        target.requireSame(kpi, wanted.perspective());
        var outcome = revise(plan, target, asked, terms, mandate);
        answers.done(index, outcome, target.id(), terms.name(), codes);
    }

    private Outcome revise(Plan plan, Target target, TargetTerms asked, Terms terms, Mandate mandate) {
        if (target.isAsked(terms, plan.fiscalYears())) {
            return Outcome.UNCHANGED;
        }
        var before = target.snapshot(plan.fiscalYears());
        var allowed = resolving.resolve(plan, before, asked);
        if (target.isAsked(allowed, plan.fiscalYears())) {
            return Outcome.UNCHANGED;
        }
        if (target.state() == TargetState.ACTIVE && !mandate.inForce()) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    "The target is in force: its change needs the role " + Role.APPROVER + ".");
        }
        target.revise(allowed);
        keep(before, target, plan, TargetChange.REVISED, mandate);
        return Outcome.REVISED;
    }

    private void keep(TargetSnapshot before, Target target, Plan plan, TargetChange change, Mandate mandate) {
        if (mandate.keep()) {
            recording.record(before, target, plan, change, Grounds.because(mandate.reason()));
        }
    }

    /** Adds the formulas that the plan has already and that those in the graph rest on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void complete(FormulaGraph graph, UUID planId) {
        for (var open = graph.open(); !open.isEmpty(); ) {
            var known = targets.formulasOf(planId, open);
            known.forEach(graph::add);
            open = known.isEmpty() ? Set.of() : graph.open();
        }
    }

    private Map<String, Kpi> kpisOf(List<Wanted> batch) {
        var codes = new HashSet<String>();
        for (var wanted : batch) {
            if (wanted.kpiCode() != null) {
                codes.add(wanted.kpiCode());
            }
            try {
                var formula = Formula.read(wanted.terms().formula());
                codes.addAll(formula == null ? List.of() : formula.codes());
            } catch (Refusal unreadable) {
                continue; // it is refused when its target's turn comes
            }
        }
        return kpis.listByCodes(codes).stream().collect(Collectors.toMap(Kpi::code, Function.identity()));
    }

    private static void lookAtWhatItRefersTo(
            Plan plan, Wanted wanted, Function<String, Kpi> known, Answers answers, Mistakes mistakes) {
        Predicate<String> isMissing = code -> known.apply(code) == null && !answers.wasRefused(code);
        if (wanted.kpiCode() != null && isMissing.test(wanted.kpiCode())) {
            mistakes.add("/kpi", "No KPI has the code " + wanted.kpiCode() + ": define it first.");
        }
        if (wanted.perspective() != null) {
            mistakes.look(() -> {
                plan.requirePerspective(wanted.perspective());
                return null;
            });
        }
        mistakes.look(() -> Formula.read(wanted.terms().formula())).stream()
                .flatMap(formula -> formula.references().stream())
                .filter(reference -> isMissing.test(reference.code()))
                .forEach(reference -> mistakes.note(Formulas.unknown(reference)));
    }

    /** A goal or a level in words is right or wrong whatever the rest says. */
    private static void lookAtWords(TargetTerms terms, Mistakes mistakes) {
        lookAtWords(terms.goal(), "/goal", mistakes);
        if (terms.levels() != null) {
            lookAtWords(terms.levels().minimum(), StatedLevels.MINIMUM, mistakes);
            lookAtWords(terms.levels().stretch(), StatedLevels.STRETCH, mistakes);
        }
    }

    private static void lookAtWords(StatedGoal said, String pointer, Mistakes mistakes) {
        if (said != null) {
            mistakes.look(() -> said.goal(pointer));
        }
    }
}
