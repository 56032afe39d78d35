package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.Plan;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What would make a sum hold again, put into words when it is read.
 *
 * @param residual what is missing in {@code year}, or below zero what is too much
 * @param year the year of the plan for which values are named
 * @param inOtherYears true if the sum does not hold in other years either
 */
record SumFix(
        Plan plan, Target whole, Form form, List<Part> parts, BigDecimal residual, int year, boolean inOtherYears) {

    /** Of many parts, the first are as good to look at as the others. */
    private static final int MOST_NAMED = 4;

    /** @param alone the value at which the part would make good the residual by itself */
    private record Part(Link link, Target target, BigDecimal alone) {}

    static SumFix of(PlanModel model, Sum sum, int year, boolean inOtherYears) {
        var parts = new ArrayList<Part>();
        for (var link : sum.links()) {
            parts.add(new Part(link, model.getTarget(link.fromTargetId()), sum.whollyCarriedBy(link, year)));
        }
        return new SumFix(model.plan(), sum.whole(), sum.form(), parts, sum.residual(year), year, inOtherYears);
    }

    /** @param nesting present if parts are only in the wrong place: then that is the likeliest remedy */
    Text[] ways(Sum sum, Optional<Nesting> nesting) {
        var setWhole = Text.of(
                "set %s to %s at the end of %s %s",
                whole.name(), sum.given(year), Wording.year(plan, year), revise(whole));
        return nesting.isPresent()
                ? new Text[] {nesting.get().advice(), setWhole}
                : new Text[] {changeParts(), isMissing() ? addPart() : takeOutPart(), setWhole};
    }

    private boolean isMissing() {
        return residual.signum() > 0;
    }

    private Text changeParts() {
        return Text.of(
                "%s the parts by %s in all at the end of %s%s%s",
                isMissing() ? "raise" : "lower",
                Amount.of(residual.abs(), whole.kpi()),
                Wording.year(plan, year),
                inOtherYears ? ", and each other year by its residual (years that are not pinned follow the goal)" : "",
                new Alone(this));
    }

    /** Which part could carry all of it. */
    private record Alone(SumFix fix) {

        @Override
        public String toString() {
            var able = fix.parts.stream()
                    .filter(part ->
                            Plausible.asks(part.target(), part.target().milestone(fix.year), part.alone(), fix.year))
                    .limit(MOST_NAMED)
                    .map(part -> "%s from %s to %s %s"
                            .formatted(
                                    part.target().name(),
                                    Amount.number(
                                            part.target().milestone(fix.year),
                                            part.target().kpi()),
                                    Amount.of(part.alone(), part.target().kpi()),
                                    fix.revise(part.target())))
                    .toList();
            if (fix.parts.size() == 1 && able.isEmpty()) {
                return "";
            }
            return able.isEmpty()
                    ? ", spread over several of them, as none can carry it alone"
                    : ": one alone (%s), or several by less each".formatted(Wording.alternatives(able));
        }
    }

    private Text addPart() {
        return Text.of(
                "if a part is missing, link it; it has to %s %s by the end of %d %s",
                form == Form.DELTA ? "change by" : "be",
                Amount.of(residual, whole.kpi()),
                plan.calendarYear(year),
                Operation.link(plan, "kind ADDITIVE, toTargetId " + whole.id()));
    }

    private Text takeOutPart() {
        return Text.of("if a part does not belong there, remove its link (%s)", new Removals(this));
    }

    private record Removals(SumFix fix) {

        @Override
        public String toString() {
            return Wording.alternatives(fix.parts.stream()
                    .limit(MOST_NAMED)
                    .map(part -> part.target().name() + " " + Operation.remove(part.link()))
                    .toList());
        }
    }

    /** A value at the due date is the goal, one at the start the baseline; one between is pinned. */
    private Operation revise(Target target) {
        return Operation.revise(
                target,
                year == 0
                        ? "field baseline.value"
                        : year >= target.dueYear() ? "field goal" : "field pins, year " + year);
    }
}
