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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A target with a formula has the formula's value in every year, not only in the last.
 *
 * <p>Allowed is half a unit of the target's scale, for itself and for each KPI in the formula, as all of them were rounded.
 */
public final class FormulaHolds implements Rule {

    private static final String FIELD = "field formula";

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
        return "A formula that holds only at the end lets the years before it be planned apart, and they are reviewed"
                + " one by one.";
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
                    "The formula of %s, \"%s\", cannot be read, so it cannot be checked."
                            .formatted(Wording.coded(subject), formula),
                    Text.of(
                            "write it with KPI codes, numbers, + - * / ^, brackets, ABS, MIN, MAX and SUM %s",
                            Operation.revise(subject, FIELD)));
        }
        var inputs = new ArrayList<Target>();
        for (var code : formula.codes()) {
            var measured = model.listByCode(code);
            if (measured.size() != 1) {
                return unknown(
                        subject,
                        "%s = %s cannot be checked: %s of the plan %s measured by the KPI %s, and it takes exactly one."
                                .formatted(
                                        Wording.coded(subject),
                                        formula,
                                        measured.isEmpty() ? "no target" : measured.size() + " targets",
                                        measured.isEmpty() ? "is" : "are",
                                        code),
                        measured.isEmpty()
                                ? Text.of(
                                        "set a target for the KPI %s %s",
                                        code, Operation.set(model.plan(), "field kpiId"))
                                : Text.of(
                                        "leave one target for the KPI %s in the plan and retire the others (%s)",
                                        code,
                                        Wording.alternatives(measured.stream()
                                                .map(target -> "%s %s"
                                                        .formatted(target.name(), Operation.move(target, "RETIRED")))
                                                .toList())),
                        Text.of("change the formula %s", Operation.revise(subject, FIELD)));
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
                        "%s = %s cannot be checked: it has no value in %s, because a value is not planned for that year or the formula divides by zero."
                                .formatted(Wording.coded(subject), formula, Wording.year(plan, year)),
                        Text.of(
                                "give these a goal and a shape, so that there is a value for every year: %s",
                                Wording.enumerate(inputs.stream()
                                        .map(input ->
                                                input.name() + " " + Operation.revise(input, "fields goal and shape"))
                                        .toList())),
                        Text.of("change the formula %s", Operation.revise(subject, FIELD)));
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
        return new FormulaGap(plan, subject, formula, inputs, broken, expected)
                .complaint()
                .of(this, subject, Outcome.FAIL)
                .withFigures(figures);
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

    private Result unknown(Target subject, String sentence, Text... ways) {
        return new Complaint().add(Text.of("%s", sentence), ways).of(this, subject, Outcome.UNKNOWN);
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.targets(), change.formulaUsers());
    }
}
