package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A whole and the parts that are linked to it in one form, all of them with milestones for every year. */
public final class Sum {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final PlanModel model;
    private final Target whole;
    private final List<Link> links;
    private final Form form;
    private final int firstYear;
    private final List<BigDecimal> residuals = new ArrayList<>();

    public Sum(PlanModel model, Target whole, List<Link> links) {
        this.model = model;
        this.whole = whole;
        this.links = links;
        form = links.get(0).form();
        firstYear = form == Form.DELTA ? 1 : 0;
        var parts = new ArrayList<Target>(links.size());
        for (var link : links) {
            parts.add(model.getTarget(link.fromTargetId()));
        }
        for (int year = firstYear; year <= model.plan().horizonYears(); year++) {
            var residual = whole(year);
            for (int index = 0; index < links.size(); index++) {
                residual = residual.subtract(counted(links.get(index), parts.get(index), year));
            }
            residuals.add(residual);
        }
    }

    public Target whole() {
        return whole;
    }

    public List<Link> links() {
        return links;
    }

    public Form form() {
        return form;
    }

    /** The years in which it has something to say. */
    public List<Integer> years() {
        return IntStream.rangeClosed(firstYear, model.plan().horizonYears())
                .boxed()
                .toList();
    }

    /** The first year in which the sum has something to say; a change since year 0 is none in year 0. */
    int firstYear() {
        return firstYear;
    }

    public List<Integer> brokenYears() {
        List<Integer> broken = List.of();
        var tolerance = tolerance();
        for (int index = 0; index < residuals.size(); index++) {
            if (residuals.get(index).abs().compareTo(tolerance) > 0) {
                if (broken.isEmpty()) {
                    broken = new ArrayList<>();
                }
                broken.add(firstYear + index);
            }
        }
        return broken;
    }

    public boolean holds() {
        return brokenYears().isEmpty();
    }

    /** Half a unit of the whole's scale, for each part and for the whole. */
    public BigDecimal tolerance() {
        return HALF.movePointLeft(whole.kpi().scale()).multiply(BigDecimal.valueOf(links.size() + 1L));
    }

    BigDecimal whole(int year) {
        return counted(whole, form, year);
    }

    public BigDecimal residual(int year) {
        return residuals.get(year - firstYear);
    }

    /** One figure for each year. */
    List<Figure> figures() {
        var figures = new ArrayList<Figure>(residuals.size());
        for (int index = 0; index < residuals.size(); index++) {
            figures.add(new Figure(
                    "residual",
                    firstYear + index,
                    residuals.get(index),
                    whole.kpi().unit()));
        }
        return figures;
    }

    public BigDecimal part(Link link, int year) {
        return counted(link, model.getTarget(link.fromTargetId()), year);
    }

    /** What a part would have to be in a year if it alone made good the residual. */
    BigDecimal whollyCarriedBy(Link link, int year) {
        return model.getTarget(link.fromTargetId())
                .milestone(year)
                .add(residual(year).divide(link.factor(), MathContext.DECIMAL64));
    }

    private static BigDecimal counted(Link link, Target part, int year) {
        var value = counted(part, link.form(), year);
        return link.factor() == BigDecimal.ONE ? value : link.factor().multiply(value);
    }

    private static BigDecimal counted(Target target, Form form, int year) {
        return form == Form.DELTA ? target.changeUpTo(year) : target.milestone(year);
    }

    /** {@code 100 + 300 = 400}, put into words when it is read. */
    record Equation(List<Amount> terms, Amount total) {

        @Override
        public String toString() {
            var sum = terms.stream().map(Amount::toString).collect(Collectors.joining(" + "));
            return sum.replace("+ -", "- ") + (terms.size() == 1 ? "" : " = " + total);
        }
    }

    Equation equation(int year) {
        var terms = new ArrayList<Amount>(links.size());
        for (var link : links) {
            terms.add(Amount.number(part(link, year), whole.kpi()));
        }
        return new Equation(terms, Amount.number(whole(year).subtract(residual(year)), whole.kpi()));
    }

    Wording.Enumeration partNames() {
        return Wording.names(model, links.stream().map(Link::fromTargetId).toList());
    }

    /** How far the parts are from the whole in a year, and by how much in each year in which they are. */
    Text gap(int year, List<Integer> broken) {
        var plan = model.plan();
        var kpi = whole.kpi();
        var gaps = new ArrayList<Gap>(broken.size());
        for (var each : broken) {
            gaps.add(new Gap(Amount.number(residual(each), kpi), plan.calendarYear(each)));
        }
        var terms = new ArrayList<Term>(links.size());
        for (var link : links) {
            var part = model.getTarget(link.fromTargetId());
            terms.add(new Term(
                    Amount.number(part(link, year), kpi),
                    part.name(),
                    part.kpi().code(),
                    link.factor()));
        }
        var residual = residual(year);
        return Text.of(
                "%s is not the sum of its parts in %s. %s; its parts %s %s. So %s are %s by then (%s).",
                Wording.coded(whole),
                Wording.years(plan, broken),
                planned(year),
                form == Form.DELTA ? "change by" : "are",
                new NamedEquation(terms, Amount.of(whole(year).subtract(residual), kpi)),
                Amount.of(residual.abs(), kpi),
                residual.signum() > 0 ? "missing" : "too much",
                new Gaps(kpi.unit(), gaps));
    }

    private record Gap(Amount residual, int calendarYear) {

        @Override
        public String toString() {
            return residual + " in " + calendarYear;
        }
    }

    private record Gaps(String unit, List<Gap> gaps) {

        @Override
        public String toString() {
            return "residual, the whole less its parts, in " + unit + ": "
                    + Wording.enumerate(gaps.stream().map(Gap::toString).toList());
        }
    }

    private Text planned(int year) {
        var kpi = whole.kpi();
        var name = Wording.year(model.plan(), year);
        return form == Form.DELTA
                ? Text.of(
                        "By the end of %s it is to change by %s since the start, from %s to %s",
                        name,
                        Amount.of(whole(year), kpi),
                        Amount.number(whole.milestone(0), kpi),
                        Amount.of(whole.milestone(year), kpi))
                : Text.of("At the end of %s it is to be %s", name, Amount.of(whole(year), kpi));
    }

    /** A part with what it adds: {@code 400.00 (Price (KPI price))}. */
    private record Term(Amount value, String name, String code, BigDecimal factor) {

        @Override
        public String toString() {
            return named(value.toString());
        }

        String named(String amount) {
            return "%s (%s (KPI %s)%s)"
                    .formatted(
                            amount,
                            name,
                            code,
                            factor.compareTo(BigDecimal.ONE) == 0
                                    ? ""
                                    : " times " + factor.stripTrailingZeros().toPlainString());
        }
    }

    private record NamedEquation(List<Term> terms, Amount total) {

        @Override
        public String toString() {
            var sum = terms.stream().map(Term::toString).collect(Collectors.joining(" + "));
            return terms.size() == 1 ? terms.get(0).named(total.toString()) : sum.replace("+ -", "- ") + " = " + total;
        }
    }

    /** The level at which the whole would be what its parts give, with how that comes about. */
    Text given(int year) {
        var parts = whole(year).subtract(residual(year));
        return form == Form.DELTA
                ? Text.of(
                        "%s (%s at the start + %s of the parts)",
                        Amount.of(whole.milestone(year).subtract(residual(year)), whole.kpi()),
                        Amount.number(whole.milestone(0), whole.kpi()),
                        Amount.number(parts, whole.kpi()))
                : Text.of("%s", Amount.of(parts, whole.kpi()));
    }
}
