package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Formula;
import io.plumbline.alignment.graph.Plan;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Years in which a target is planned at something else than its formula gives; put into words when they are read.
 *
 * @param broken the years of the plan
 * @param expected what the formula gives, by year
 */
record FormulaGap(
        Plan plan,
        Target subject,
        Formula formula,
        List<Target> inputs,
        List<Integer> broken,
        Map<Integer, BigDecimal> expected) {

    Complaint complaint() {
        int first = broken.get(0);
        var kpi = subject.kpi();
        return new Complaint()
                .add(
                        Text.of(
                                "%s has to be %s at the end of every year, and is not in %s. %s: planned is %s, but"
                                        + " the formula gives %s (%s), a difference of %s%s.",
                                Wording.coded(subject),
                                formula,
                                Wording.years(plan, broken),
                                Wording.year(plan, first),
                                Amount.of(subject.milestone(first), kpi),
                                Amount.of(expected.get(first), kpi),
                                new Inputs(inputs, first),
                                Amount.of(subject.milestone(first).subtract(expected.get(first)), kpi),
                                broken.size() == 1 ? "" : new Others(this)),
                        Text.of(
                                "pin %s at what the formula gives: %s %s",
                                subject.name(), new Pins(this), Operation.revise(subject, "field pins")),
                        Text.of(
                                "change goal, shape or pins of %s, until the formula gives what is planned for %s (%s)",
                                Wording.codedOf(inputs), subject.name(), new Revisions(inputs)),
                        Text.of("if the formula is wrong, change it %s", Operation.revise(subject, "field formula")));
    }

    private record Inputs(List<Target> inputs, int year) {

        @Override
        public String toString() {
            return Wording.enumerate(inputs.stream()
                    .map(input -> input.kpi().code() + " is " + Amount.of(input.milestone(year), input.kpi()))
                    .toList());
        }
    }

    /** The years after the first. */
    private record Others(FormulaGap gap) {

        @Override
        public String toString() {
            return gap.broken.stream()
                    .skip(1)
                    .map(year -> "; %d: %s, not %s"
                            .formatted(
                                    gap.plan.calendarYear(year),
                                    Amount.number(gap.subject.milestone(year), gap.subject.kpi()),
                                    Amount.of(gap.expected.get(year), gap.subject.kpi())))
                    .collect(Collectors.joining());
        }
    }

    private record Pins(FormulaGap gap) {

        @Override
        public String toString() {
            return Wording.enumerate(gap.broken.stream()
                    .map(year -> "%s at %s%s"
                            .formatted(
                                    Wording.year(gap.plan, year),
                                    Amount.of(gap.expected.get(year), gap.subject.kpi()),
                                    year == 0 ? " (the baseline)" : year == gap.subject.dueYear() ? " (the goal)" : ""))
                    .toList());
        }
    }

    private record Revisions(List<Target> inputs) {

        @Override
        public String toString() {
            return Wording.alternatives(inputs.stream()
                    .map(input -> input.name() + " " + Operation.revise(input, "fields goal, shape and pins"))
                    .toList());
        }
    }
}
