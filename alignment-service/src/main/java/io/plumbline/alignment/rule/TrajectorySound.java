package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Movement;
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
        return "A trajectory starts at the baseline, ends at the goal, stays there, does not turn back on the way, and"
                + " takes no step that is too large for its KPI.";
    }

    @Override
    public String why() {
        return "A trajectory that does not start where things stand, or does not end at the goal, is of another"
                + " target.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        int horizon = model.plan().horizonYears();
        if (!subject.isPlannedUpTo(horizon)) {
            return Optional.of(new Complaint()
                    .add(
                            Text.of(
                                    "%s has no planned value for every year up to %s, so its way to the goal cannot be"
                                            + " checked.",
                                    Wording.coded(subject), Wording.year(model.plan(), horizon)),
                            Text.of(
                                    "revise it with a goal and a shape, so that a value is worked out for every year"
                                            + " %s",
                                    Operation.revise(subject, "fields goal and shape")))
                    .of(this, subject, Outcome.UNKNOWN));
        }
        var faults = faults(model, subject, horizon);
        if (!faults.isEmpty()) {
            return Optional.of(faults.of(this, subject, Outcome.FAIL));
        }
        var remarks = new Complaint();
        remarkOnTurns(model, subject, remarks);
        remarkOnSteps(model, subject, remarks);
        return Optional.of(
                remarks.isEmpty()
                        ? Result.of(
                                this,
                                subject,
                                Outcome.PASS,
                                "%s goes from its baseline to its goal without turning back.",
                                subject.name())
                        : remarks.of(this, subject, Outcome.WARN));
    }

    private static void remarkOnTurns(PlanModel model, Target subject, Complaint remarks) {
        var turns = years(subject, year -> turnsBack(subject, year));
        if (turns.isEmpty()) {
            return;
        }
        int first = turns.get(0);
        var kpi = subject.kpi();
        remarks.add(
                Text.of(
                        "%s is to %s by %s, but its planned values turn back on the way in %s: first from %s in %d to"
                                + " %s in %d.",
                        Wording.coded(subject),
                        way(subject),
                        Wording.year(model.plan(), subject.dueYear()),
                        Wording.years(model.plan(), turns),
                        Amount.number(subject.milestone(first - 1), kpi),
                        model.plan().calendarYear(first - 1),
                        Amount.of(subject.milestone(first), kpi),
                        model.plan().calendarYear(first)),
                Text.of(
                        "if that is not meant, pin it in %s %s %s",
                        Wording.year(model.plan(), first),
                        pin(subject, first),
                        Operation.revise(subject, "field pins, year " + first)),
                Text.of("if it is meant, waive this finding with the reason %s", Operation.waive()));
    }

    private static Text way(Target subject) {
        var goal = Amount.of(subject.goal(), subject.kpi());
        return subject.movement() == Movement.HOLD
                ? Text.of("stay at %s", goal)
                : Text.of(
                        "go %s from %s to %s",
                        subject.movement() == Movement.DOWN ? "down" : "up",
                        Amount.number(subject.baseline().value(), subject.kpi()),
                        goal);
    }

    /** What it had reached before, or further, but not so far that it would turn back after it. */
    private static Text pin(Target subject, int year) {
        var least = subject.milestone(year - 1);
        var next = year < subject.dueYear() ? subject.milestone(year + 1) : least;
        return next.compareTo(least) * subject.movement().sign() > 0
                ? Text.of("between %s and %s", Amount.number(least, subject.kpi()), Amount.of(next, subject.kpi()))
                : Text.of("at %s", Amount.of(least, subject.kpi()));
    }

    private static void remarkOnSteps(PlanModel model, Target subject, Complaint remarks) {
        var largest = subject.kpi().largestStep();
        var leaps = largest == null ? List.<Integer>of() : years(subject, year -> isLeap(subject, year));
        if (leaps.isEmpty()) {
            return;
        }
        int first = leaps.get(0);
        var kpi = subject.kpi();
        var plan = model.plan();
        remarks.add(
                Text.of(
                        "%s changes faster than its KPI is believed to change, in %s: first from %s in %d to %s in %d,"
                                + " which is %s in a year where %s is the most.",
                        Wording.coded(subject),
                        Wording.years(plan, leaps),
                        Amount.number(subject.milestone(first - 1), kpi),
                        plan.calendarYear(first - 1),
                        Amount.of(subject.milestone(first), kpi),
                        plan.calendarYear(first),
                        Amount.of(step(subject, first).abs(), kpi),
                        Amount.of(largest.from(subject.milestone(first - 1)), kpi)),
                leaps.size() < subject.dueYear()
                        ? Text.of(
                                "spread the way more evenly over the years up to %s %s",
                                Wording.year(plan, subject.dueYear()),
                                Operation.revise(subject, "fields shape and pins"))
                        : null,
                subject.dueYear() < plan.horizonYears()
                        ? Text.of(
                                "make it due later than in %s %s",
                                Wording.year(plan, subject.dueYear()), Operation.revise(subject, "field dueYear"))
                        : null,
                Text.of(
                        "set a goal nearer to the baseline of %s than %s %s",
                        Amount.of(subject.baseline().value(), kpi),
                        Amount.of(subject.goal(), kpi),
                        Operation.revise(subject, "field goal")),
                Text.of(
                        "if the KPI can change faster than that, raise its largest step %s",
                        Operation.reviseKpi(kpi, "field largestStep")));
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

    private static Complaint faults(PlanModel model, Target subject, int horizon) {
        var kpi = subject.kpi();
        var plan = model.plan();
        var faults = new Complaint();
        var anew = Text.of(
                "revise it with goal and shape, so that its values are worked out anew from the baseline to the goal"
                        + " %s",
                Operation.revise(subject, "fields baseline, goal and shape"));
        if (differs(subject, subject.milestone(0), subject.baseline().value())) {
            faults.add(
                    Text.of(
                            "%s is planned to start at %s at the end of %d, but its baseline is %s.",
                            Wording.coded(subject),
                            Amount.of(subject.milestone(0), kpi),
                            plan.calendarYear(0),
                            Amount.of(subject.baseline().value(), kpi)),
                    anew);
        }
        for (int year = subject.dueYear(); year <= horizon; year++) {
            if (differs(subject, subject.milestone(year), subject.goal())) {
                faults.add(
                        Text.of(
                                "%s is planned at %s at the end of %s, but its goal from %d on is %s.",
                                Wording.coded(subject),
                                Amount.of(subject.milestone(year), kpi),
                                Wording.year(plan, year),
                                plan.calendarYear(subject.dueYear()),
                                Amount.of(subject.goal(), kpi)),
                        anew);
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
    public Set<UUID> affectedBy(PlanChange change) {
        return change.targets();
    }
}
