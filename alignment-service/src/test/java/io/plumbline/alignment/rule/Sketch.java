package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Accumulation;
import io.plumbline.alignment.graph.Baseline;
import io.plumbline.alignment.graph.Direction;
import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.Frequency;
import io.plumbline.alignment.graph.ImpactAnswer;
import io.plumbline.alignment.graph.ImpactScope;
import io.plumbline.alignment.graph.Indicator;
import io.plumbline.alignment.graph.Kpi;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Perspective;
import io.plumbline.alignment.graph.Plan;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Review;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.TargetState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Short words for plans in tests: five years from 2027, linear milestones, ids made of numbers. */
public final class Sketch {

    public static final int YEARS = 5;

    private Sketch() {}

    public static UUID id(int number) {
        return new UUID(0, number);
    }

    public static UUID link(int number) {
        return new UUID(1, number);
    }

    public static Plan plan(Integer... apexes) {
        return new Plan(
                new UUID(2, 0),
                "Double profit in five years",
                2027,
                YEARS,
                1,
                List.of(
                        new Perspective("FINANCIAL", "Financial"),
                        new Perspective("CUSTOMER", "Customer"),
                        new Perspective("INTERNAL", "Internal"),
                        new Perspective("PEOPLE", "People")),
                Stream.of(apexes).map(Sketch::id).collect(Collectors.toSet()));
    }

    public static Target target(int number, String code, String perspective, double baseline, double goal) {
        return target(number, code, perspective, baseline, goal, YEARS);
    }

    public static Target target(
            int number, String code, String perspective, double baseline, double goal, int dueYear) {
        var from = BigDecimal.valueOf(baseline);
        var to = BigDecimal.valueOf(goal);
        return new Target(
                id(number),
                1,
                TargetState.DRAFT,
                new Kpi(
                        new UUID(3, number),
                        code,
                        goal < baseline ? Direction.DECREASE : Direction.INCREASE,
                        Accumulation.SUM,
                        "EUR",
                        2,
                        Frequency.MONTH,
                        Indicator.LAGGING),
                perspective,
                code.substring(0, 1).toUpperCase() + code.substring(1).replace('_', ' '),
                "Ada",
                new Baseline(from, LocalDate.of(2026, 12, 31)),
                to,
                dueYear,
                linear(from, to, dueYear),
                null);
    }

    private static List<BigDecimal> linear(BigDecimal from, BigDecimal to, int dueYear) {
        return IntStream.rangeClosed(0, YEARS)
                .mapToObj(year -> from.add(to.subtract(from)
                                .multiply(BigDecimal.valueOf(Math.min(year, dueYear)))
                                .divide(BigDecimal.valueOf(dueYear), MathContext.DECIMAL64))
                        .setScale(2, RoundingMode.HALF_UP))
                .toList();
    }

    public static TargetDraft change(Target target) {
        return new TargetDraft(target);
    }

    public static Target named(Target target, String name) {
        return change(target).named(name).target();
    }

    public static Target withMilestones(Target target, String... values) {
        return change(target).withMilestones(values).target();
    }

    public static Target withFormula(Target target, String formula) {
        return change(target).withFormula(formula).target();
    }

    public static Target in(TargetState state, Target target) {
        return change(target).in(state).target();
    }

    /** An additive link of changes with factor 1. */
    public static Link part(int number, int part, int whole) {
        return part(number, part, whole, Form.DELTA, 1);
    }

    public static Link part(int number, int part, int whole, Form form, double factor) {
        return new Link(
                link(number), LinkKind.ADDITIVE, id(part), id(whole), BigDecimal.valueOf(factor), form, null, null, 0);
    }

    public static Link cause(int number, int cause, int effect, Sign sign, int lagMonths) {
        return new Link(link(number), LinkKind.CAUSAL, id(cause), id(effect), null, null, sign, null, lagMonths);
    }

    public static Link cause(int number, int cause, int effect, double elasticity) {
        return new Link(
                link(number),
                LinkKind.CAUSAL,
                id(cause),
                id(effect),
                null,
                null,
                Sign.of(elasticity < 0 ? -1 : 1),
                BigDecimal.valueOf(elasticity),
                0);
    }

    public static Link link(int number, LinkKind kind, int from, int to, int lagMonths) {
        return new Link(link(number), kind, id(from), id(to), null, null, Sign.POSITIVE, null, lagMonths);
    }

    public static ImpactAnswer none(int target, String reason) {
        return new ImpactAnswer(id(target), ImpactScope.OWN_PERSPECTIVE, Set.of(), reason);
    }

    public static ImpactAnswer names(int target, ImpactScope scope, Integer... impacted) {
        return new ImpactAnswer(
                id(target), scope, Stream.of(impacted).map(Sketch::id).collect(Collectors.toSet()), null);
    }

    public static PlanModel model(Plan plan, Target... targets) {
        var model = PlanModel.of(plan);
        for (var target : targets) {
            model = model.with(target);
        }
        return model;
    }

    /** The same plan with a review on the calendar at the end of each year. */
    public static PlanModel reviewed(PlanModel model) {
        var reviewed = model;
        for (int year = 1; year <= YEARS; year++) {
            reviewed = reviewed.with(new Review(
                    new UUID(9, year), 1, "Review of year " + year, model.plan().yearEnd(year), null, Set.of()));
        }
        return reviewed;
    }

    public static Check check(PlanModel model) {
        return Check.full(model, Rules.list());
    }

    /** What a rule says about a target of a model; fails if it says nothing. */
    public static Result judge(PlanModel model, String rule, int target) {
        return check(model).findVerdict(id(target)).orElseThrow().results().stream()
                .filter(result -> result.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " says nothing about target " + target));
    }

    public static boolean isSilent(PlanModel model, String rule, int target) {
        return check(model).findVerdict(id(target)).orElseThrow().results().stream()
                .noneMatch(result -> result.rule().equals(rule));
    }
}
