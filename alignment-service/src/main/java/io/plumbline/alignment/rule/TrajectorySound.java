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
import java.util.function.IntPredicate;

/** A trajectory starts at the baseline, ends at the goal, stays there, does not turn back on the way, and takes no step that is too large for its KPI. */
public final class TrajectorySound implements Rule {

    @Override
    public String id() {
        return "trajectory-sound";
    }

    @Override
    public String sentence() {
        return "A trajectory starts at the baseline, ends at the goal, stays there, does not turn back on the way, and takes no step that is too large for its KPI.";
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
        var remarks = new ArrayList<Text>();
        var advice = new ArrayList<Text>();
        remarkOnTurns(model, subject, remarks, advice);
        remarkOnSteps(model, subject, remarks, advice);
        return Optional.of(
                remarks.isEmpty()
                        ? Result.of(
                                this,
                                subject,
                                Outcome.PASS,
                                "%s goes from its baseline to its goal without turning back.",
                                subject.name())
                        : Result.of(this, subject, Outcome.WARN, Text.joined(remarks))
                                .withFix(Text.joined(advice)));
    }

    private static void remarkOnTurns(PlanModel model, Target subject, List<Text> remarks, List<Text> advice) {
        var turns = years(subject, year -> turnsBack(subject, year));
        if (turns.isEmpty()) {
            return;
        }
        int first = turns.get(0);
        remarks.add(Text.of(
                "%s turns back in %s, first from %s to %s.",
                subject.name(),
                Wording.years(model.plan(), turns),
                Amount.number(subject.milestone(first - 1), subject.kpi()),
                Amount.of(subject.milestone(first), subject.kpi())));
        advice.add(Text.of(
                "Pin %s in %d at %s or further on its way, if the turn is not meant.",
                subject.name(),
                model.plan().calendarYear(first),
                Amount.of(subject.milestone(first - 1), subject.kpi())));
    }

    private static void remarkOnSteps(PlanModel model, Target subject, List<Text> remarks, List<Text> advice) {
        var largest = subject.kpi().largestStep();
        var leaps = largest == null ? List.<Integer>of() : years(subject, year -> isLeap(subject, year));
        if (leaps.isEmpty()) {
            return;
        }
        int first = leaps.get(0);
        var allowed = largest.from(subject.milestone(first - 1));
        remarks.add(Text.of(
                "%s changes by more than its KPI is believed to change in a year, %s, in %s: in %d by %s.",
                subject.name(),
                Amount.of(allowed, subject.kpi()),
                Wording.years(model.plan(), leaps),
                model.plan().calendarYear(first),
                Amount.of(step(subject, first), subject.kpi())));
        advice.add(Text.of(
                "Spread the way of %s over more years, make it due later than %d, lower its goal of %s, or raise the largest step of the KPI %s if that is known to be too small.",
                subject.name(),
                model.plan().calendarYear(subject.dueYear()),
                Amount.of(subject.goal(), subject.kpi()),
                subject.kpi().code()));
    }

    private static List<Integer> years(Target subject, IntPredicate which) {
        List<Integer> years = List.of();
        for (int year = 1; year <= subject.dueYear(); year++) {
            if (which.test(year)) {
                if (years.isEmpty()) {
                    years = new ArrayList<>();
                }
                years.add(year);
            }
        }
        return years;
    }

    private static BigDecimal step(Target subject, int year) {
        return subject.milestone(year).subtract(subject.milestone(year - 1));
    }

    /** Half a unit of the KPI's scale on either side may come from rounding. */
    private static boolean isLeap(Target subject, int year) {
        var allowed = subject.kpi().largestStep().from(subject.milestone(year - 1));
        var rounding = BigDecimal.ONE.movePointLeft(subject.kpi().scale());
        return step(subject, year).abs().compareTo(allowed.add(rounding)) > 0;
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
        var step = step(subject, year);
        return step.signum() != 0 && step.signum() != subject.movement().sign();
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        return List.of("Goal, due year, shape and pins are revised with PUT /targets/%s in target-service."
                .formatted(subject.id()));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return change.targets();
    }
}
