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
                            "%s has no milestones for every year.".formatted(subject.name()))
                    .withFix("Set it again with a shape, so that its milestones are worked out."));
        }
        var faults = faults(model, subject, horizon);
        if (!faults.isEmpty()) {
            return Optional.of(Result.of(this, subject, Outcome.FAIL, String.join(" ", faults))
                    .withFix("Set it again from its baseline and goal, so that its milestones are worked out anew."));
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
                                "%s goes from its baseline to its goal without turning back.".formatted(subject.name()))
                        : Result.of(
                                        this,
                                        subject,
                                        Outcome.WARN,
                                        "%s turns back in %s."
                                                .formatted(subject.name(), Wording.years(model.plan(), turns)))
                                .withFix(
                                        "Move the pinned years so that each step goes towards the goal, if that is not meant."));
    }

    private static List<String> faults(PlanModel model, Target subject, int horizon) {
        var kpi = subject.kpi();
        var faults = new ArrayList<String>();
        if (differs(subject, subject.milestone(0), subject.baseline().value())) {
            faults.add("%s starts at %s, its baseline is %s."
                    .formatted(
                            subject.name(),
                            Wording.number(subject.milestone(0), kpi),
                            Wording.amount(subject.baseline().value(), kpi)));
        }
        for (int year = subject.dueYear(); year <= horizon; year++) {
            if (differs(subject, subject.milestone(year), subject.goal())) {
                faults.add("%s is planned at %s in %d, its goal for then is %s."
                        .formatted(
                                subject.name(),
                                Wording.number(subject.milestone(year), kpi),
                                model.plan().calendarYear(year),
                                Wording.amount(subject.goal(), kpi)));
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
