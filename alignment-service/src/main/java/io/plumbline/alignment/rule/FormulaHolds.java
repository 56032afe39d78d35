package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Formula;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A target with a formula has the formula's value in every year, not only in the last.
 *
 * <p>Allowed is half a unit of the target's scale, for itself and for each KPI in the formula, as all of them were rounded.
 */
public final class FormulaHolds implements Rule {

    @Override
    public String id() {
        return "formula-holds";
    }

    @Override
    public String sentence() {
        return "A target with a formula has the formula's value in every year, not only in the last.";
    }

    @Override
    public String why() {
        return "A formula that holds only at the end lets the years before it be planned apart, and they are reviewed one by one.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        return subject.findFormula().map(formula -> judge(model, subject, formula));
    }

    private Result judge(PlanModel model, Target subject, Formula formula) {
        if (!formula.isReadable()) {
            return unknown(
                    subject,
                    "The formula \"%s\" of %s cannot be read.".formatted(formula, subject.name()),
                    "Write it with KPI codes, numbers, + - * / ^, brackets, ABS, MIN, MAX and SUM.");
        }
        var inputs = new ArrayList<Target>();
        for (var code : formula.codes()) {
            var measured = model.listByCode(code);
            if (measured.size() != 1) {
                return unknown(
                        subject,
                        "%s = %s cannot be checked: %s of the plan %s measured by the KPI %s."
                                .formatted(
                                        subject.name(),
                                        formula,
                                        measured.isEmpty() ? "no target" : measured.size() + " targets",
                                        measured.isEmpty() ? "is" : "are",
                                        code),
                        measured.isEmpty()
                                ? "Set a target for the KPI %s, or change the formula.".formatted(code)
                                : "Leave one target for the KPI %s in the plan.".formatted(code));
            }
            inputs.add(measured.get(0));
        }
        return compare(model, subject, formula, inputs)
                .withTargets(inputs.stream().map(Target::id).toList());
    }

    private Result compare(PlanModel model, Target subject, Formula formula, List<Target> inputs) {
        var plan = model.plan();
        var tolerance = new BigDecimal("0.5")
                .movePointLeft(subject.kpi().scale())
                .multiply(BigDecimal.valueOf(inputs.size() + 1L));
        var broken = new ArrayList<Integer>();
        var expected = new HashMap<Integer, BigDecimal>();
        var figures = new ArrayList<Figure>();
        for (int year = 0; year <= plan.horizonYears(); year++) {
            var value = valueOf(formula, subject, inputs, year);
            if (value.isEmpty()) {
                return unknown(
                        subject,
                        "%s = %s has no value in %d.".formatted(subject.name(), formula, plan.calendarYear(year)),
                        "Set milestones for every year of %s, and look for a division by zero."
                                .formatted(Wording.namesOf(inputs)));
            }
            expected.put(year, value.get());
            var difference = subject.milestone(year).subtract(value.get());
            figures.add(new Figure("difference", year, difference, subject.kpi().unit()));
            if (difference.abs().compareTo(tolerance) > 0) {
                broken.add(year);
            }
        }
        if (broken.isEmpty()) {
            return Result.of(this, subject, Outcome.PASS, "%s = %s holds in every year.", subject.name(), formula)
                    .withFigures(figures);
        }
        int first = broken.get(0);
        var kpi = subject.kpi();
        var sentence = Text.of(
                "%s = %s does not hold in %s: in %d it is planned at %s against %s, a difference of %s.",
                subject.name(),
                formula,
                Wording.years(plan, broken),
                plan.calendarYear(first),
                Amount.number(subject.milestone(first), kpi),
                Amount.of(expected.get(first), kpi),
                Amount.of(subject.milestone(first).subtract(expected.get(first)), kpi));
        return Result.of(this, subject, Outcome.FAIL, sentence)
                .withFigures(figures)
                .withFix(Text.of("%s", advice(model, subject, broken, expected, inputs)));
    }

    private static String advice(
            PlanModel model,
            Target subject,
            List<Integer> broken,
            Map<Integer, BigDecimal> expected,
            List<Target> inputs) {
        var values = broken.stream()
                .map(year -> "%s in %d"
                        .formatted(
                                Amount.of(expected.get(year), subject.kpi()),
                                model.plan().calendarYear(year)))
                .toList();
        return "Pin %s at %s, or re-plan %s to fit."
                .formatted(subject.name(), Wording.enumerate(values), Wording.namesOf(inputs));
    }

    private static Optional<BigDecimal> valueOf(Formula formula, Target subject, List<Target> inputs, int year) {
        var values = new HashMap<String, BigDecimal>();
        for (var input : inputs) {
            if (!input.isPlannedUpTo(year)) {
                return Optional.empty();
            }
            values.put(input.kpi().code(), input.milestone(year));
        }
        return subject.isPlannedUpTo(year) ? formula.evaluate(values) : Optional.empty();
    }

    private Result unknown(Target subject, String sentence, String fix) {
        return Result.of(this, subject, Outcome.UNKNOWN, Text.of("%s", sentence))
                .withFix(Text.of("%s", fix));
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        return complaint.outcome() == Outcome.FAIL
                ? List.of("Pins are set with PUT /targets/%s in target-service.".formatted(subject.id()))
                : List.of();
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.targets(), change.formulaUsers());
    }
}
