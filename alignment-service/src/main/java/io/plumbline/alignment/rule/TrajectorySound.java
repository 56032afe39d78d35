package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** A trajectory starts at the baseline, ends at the goal, stays there, and does not turn back on the way. */
public final class TrajectorySound implements Rule {

    @Override
    public String id() {
        return "trajectory-sound";
    }

    @Override
    public String sentence() {
        return "A trajectory starts at the baseline, ends at the goal, stays there, and does not turn back on the way.";
    }

    @Override
    public String why() {
        return "A trajectory that does not start where things stand, or does not end at the goal, is of another target.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        int horizon = model.plan().horizonYears();
        if (!subject.isPlannedUpTo(horizon)) {
            return Optional.of(Result.of(
                            this,
                            subject,
                            Outcome.UNKNOWN,
                            "%s has no milestones for every year up to %d.",
                            subject.name(),
                            model.plan().calendarYear(horizon))
                    .withFix(
                            "Set %s again with a shape, so that its milestones are worked out for every year.",
                            subject.name()));
        }
        var faults = faults(model, subject, horizon);
        if (!faults.isEmpty()) {
            return Optional.of(Result.of(this, subject, Outcome.FAIL, Text.of("%s", String.join(" ", faults)))
                    .withFix(
                            "Revise %s from its baseline of %s to its goal of %s, so that its milestones are worked out anew.",
                            subject.name(),
                            Amount.of(subject.baseline().value(), subject.kpi()),
                            Amount.of(subject.goal(), subject.kpi())));
        }
        var turns = IntStream.rangeClosed(1, subject.dueYear())
                .filter(year -> turnsBack(subject, year))
                .boxed()
                .toList();
        return Optional.of(
                turns.isEmpty()
                        ? Result.of(
                                this,
                                subject,
                                Outcome.PASS,
                                "%s goes from its baseline to its goal without turning back.",
                                subject.name())
                        : Result.of(
                                        this,
                                        subject,
                                        Outcome.WARN,
                                        "%s turns back in %s, first from %s to %s.",
                                        subject.name(),
                                        Wording.years(model.plan(), turns),
                                        Amount.number(subject.milestone(turns.get(0) - 1), subject.kpi()),
                                        Amount.of(subject.milestone(turns.get(0)), subject.kpi()))
                                .withFix(
                                        "Pin %s in %d at %s or further on its way, if the turn is not meant.",
                                        subject.name(),
                                        model.plan().calendarYear(turns.get(0)),
                                        Amount.of(subject.milestone(turns.get(0) - 1), subject.kpi())));
    }

    private static List<String> faults(PlanModel model, Target subject, int horizon) {
        var kpi = subject.kpi();
        var faults = new ArrayList<String>();
        if (differs(subject, subject.milestone(0), subject.baseline().value())) {
            faults.add("%s starts at %s, its baseline is %s."
                    .formatted(
                            subject.name(),
                            Amount.number(subject.milestone(0), kpi),
                            Amount.of(subject.baseline().value(), kpi)));
        }
        for (int year = subject.dueYear(); year <= horizon; year++) {
            if (differs(subject, subject.milestone(year), subject.goal())) {
                faults.add("%s is planned at %s in %d, its goal for then is %s."
                        .formatted(
                                subject.name(),
                                Amount.number(subject.milestone(year), kpi),
                                model.plan().calendarYear(year),
                                Amount.of(subject.goal(), kpi)));
            }
        }
        return faults;
    }

    /** By more than half a unit of the KPI's scale. */
    private static boolean differs(Target subject, BigDecimal one, BigDecimal other) {
        var half = new BigDecimal("0.5").movePointLeft(subject.kpi().scale());
        return one.subtract(other).abs().compareTo(half) > 0;
    }

    private static boolean turnsBack(Target subject, int year) {
        var step = subject.milestone(year).subtract(subject.milestone(year - 1));
        return step.signum() != 0 && step.signum() != subject.movement().sign();
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return change.targets();
    }
}
