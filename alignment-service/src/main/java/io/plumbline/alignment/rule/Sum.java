package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A whole and the parts that are linked to it in one form, all of them with milestones for every year. */
public record Sum(PlanModel model, Target whole, List<Link> links) {

    public Form form() {
        return links.get(0).form();
    }

    /** The years in which the sum has something to say; a change since year 0 is none in year 0. */
    public List<Integer> years() {
        return IntStream.rangeClosed(form() == Form.DELTA ? 1 : 0, model.plan().horizonYears())
                .boxed()
                .toList();
    }

    public List<Integer> brokenYears() {
        return years().stream()
                .filter(year -> residual(year).abs().compareTo(tolerance()) > 0)
                .toList();
    }

    public boolean holds() {
        return brokenYears().isEmpty();
    }

    /** Half a unit of the whole's scale, for each part and for the whole. */
    public BigDecimal tolerance() {
        return new BigDecimal("0.5").movePointLeft(whole.kpi().scale()).multiply(BigDecimal.valueOf(links.size() + 1L));
    }

    BigDecimal whole(int year) {
        return counted(whole, form(), year);
    }

    public BigDecimal residual(int year) {
        return whole(year)
                .subtract(links.stream().map(link -> part(link, year)).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public BigDecimal part(Link link, int year) {
        return link.factor().multiply(counted(model.getTarget(link.fromTargetId()), link.form(), year));
    }

    private static BigDecimal counted(Target target, Form form, int year) {
        return form == Form.DELTA ? target.changeUpTo(year) : target.milestone(year);
    }

    /** {@code 100 + 300 = 400}. */
    String equation(int year) {
        var total = whole(year).subtract(residual(year));
        return terms(year) + (links.size() == 1 ? "" : " = " + Wording.number(total, whole.kpi()));
    }

    private String terms(int year) {
        return links.stream()
                .map(link -> Wording.number(part(link, year), whole.kpi()))
                .collect(Collectors.joining(" + "))
                .replace("+ -", "- ");
    }

    String partNames() {
        return Wording.names(model, links.stream().map(Link::fromTargetId).toList());
    }

    /** What to do about the residual of a year when no part is in the wrong place. */
    String advice(int year) {
        var residual = residual(year);
        var gap = Wording.amount(residual.abs(), whole.kpi());
        var fitting = Wording.amount(whole.milestone(year).subtract(residual), whole.kpi());
        int calendarYear = model.plan().calendarYear(year);
        return residual.signum() > 0
                ? "Raise %s by %s in %d, add the part that is missing, or set %s to %s."
                        .formatted(partNames(), gap, calendarYear, whole.name(), fitting)
                : "Lower %s by %s in %d, take out a part that does not belong there, or set %s to %s."
                        .formatted(partNames(), gap, calendarYear, whole.name(), fitting);
    }
}
