package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.Plan;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.Thresholds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * How much too little or too much of a target's change its drivers explain; put into words when it is read.
 *
 * @param share of the change that they explain
 */
record SufficiencyGap(Plan plan, Target subject, List<Driver> drivers, BigDecimal share, Thresholds thresholds) {

    /** A target with the link that gives its elasticity; its baseline is not 0. */
    record Driver(Link link, Target target) {

        BigDecimal change() {
            return Sufficient.relativeChange(target).orElseThrow();
        }

        /** {@code Satisfaction (KPI satisfaction): 60.00 to 80.00 points is +33.3 %, times its elasticity of 0.5 is +16.7 %}. */
        @Override
        public String toString() {
            return "%s: from %s to %s is %s, times its elasticity of %s is %s"
                    .formatted(
                            Wording.coded(target),
                            Amount.number(target.baseline().value(), target.kpi()),
                            Amount.of(target.goal(), target.kpi()),
                            Wording.change(change()),
                            link.elasticity().stripTrailingZeros().toPlainString(),
                            Wording.change(change().multiply(link.elasticity())));
        }
    }

    Complaint complaint() {
        boolean tooMuch = share.compareTo(thresholds.sufficientTo()) > 0;
        var baseline = subject.baseline().value();
        var reached = baseline.add(subject.goal().subtract(baseline).multiply(share));
        var kpi = subject.kpi();
        // finer than the KPI, or a small step would read as none
        var carried = new Amount(reached, Math.max(2, kpi.scale()), kpi.unit());
        var goal = Amount.of(reached, kpi);
        boolean canBeGoal = share.signum() > 0
                && !goal.toString().equals(Amount.of(baseline, kpi).toString())
                && Plausible.asks(subject, subject.goal(), reached, subject.dueYear());
        var setGoal = canBeGoal
                ? Text.of("set the goal of %s to %s %s", subject.name(), goal, Operation.revise(subject, "field goal"))
                : null;
        return new Complaint()
                .add(
                        Text.of(
                                "%s is to change by %s, from %s to %s by %s. What is linked to drive it explains %s%s,"
                                        + " which carries it to %s: %s of the change, where %s to %s is wanted. %s",
                                Wording.coded(subject),
                                new Change(subject),
                                Amount.number(baseline, subject.kpi()),
                                Amount.of(subject.goal(), subject.kpi()),
                                Wording.year(plan, subject.dueYear()),
                                new Explained(subject, share),
                                new Reckoning(drivers),
                                carried,
                                Wording.percent(share),
                                Wording.percent(thresholds.sufficientFrom()),
                                Wording.percent(thresholds.sufficientTo()),
                                tooMuch
                                        ? "So either the goal is too near or the links promise too much."
                                        : "So even if all of that is reached, the goal is not."),
                        setGoal,
                        tooMuch ? Text.of("%s", new Moves(this, "lower")) : Text.of("%s", new Moves(this, "raise")),
                        tooMuch
                                ? null
                                : Text.of(
                                        "link what else drives %1$s, with its elasticity (by how many percent %1$s changes"
                                                + " when the driver rises by 1 %%, negative if it falls), until all drivers"
                                                + " together explain %2$s to %3$s, which is %4$s to %5$s more than now %6$s",
                                        subject.name(),
                                        new Explained(subject, thresholds.sufficientFrom()),
                                        new Explained(subject, thresholds.sufficientTo()),
                                        new Explained(
                                                subject,
                                                thresholds.sufficientFrom().subtract(share)),
                                        new Explained(
                                                subject,
                                                thresholds.sufficientTo().subtract(share)),
                                        Operation.link(plan, "kind CAUSAL, elasticity, toTargetId " + subject.id())),
                        Text.of("if an elasticity is wrong, correct it: %s", new Corrections(drivers)),
                        tooMuch || canBeGoal || share.signum() <= 0
                                ? null
                                : Text.of(
                                        "if nothing else drives it, set a goal near to the %s that its drivers carry it to %s",
                                        carried, Operation.revise(subject, "field goal")));
    }

    private record Change(Target target) {

        @Override
        public String toString() {
            return Wording.change(Sufficient.relativeChange(target).orElseThrow());
        }
    }

    private record Explained(Target target, BigDecimal share) {

        @Override
        public String toString() {
            return Wording.change(
                    Sufficient.relativeChange(target).orElseThrow().multiply(share));
        }
    }

    private record Reckoning(List<Driver> drivers) {

        @Override
        public String toString() {
            return " ("
                    + String.join("; ", drivers.stream().map(Driver::toString).toList()) + ")";
        }
    }

    private record Corrections(List<Driver> drivers) {

        @Override
        public String toString() {
            return Wording.alternatives(drivers.stream()
                    .map(driver -> driver.target().name() + " " + Operation.amend(driver.link(), "field elasticity"))
                    .toList());
        }
    }

    /** Which driver could make up all of it by another goal. */
    private record Moves(SufficiencyGap gap, String verb) {

        @Override
        public String toString() {
            var able = gap.drivers.stream()
                    .flatMap(driver -> gap
                            .alone(driver)
                            .map(goal -> "%s from %s to %s %s"
                                    .formatted(
                                            driver.target().name(),
                                            Amount.number(
                                                    driver.target().goal(),
                                                    driver.target().kpi()),
                                            Amount.of(goal, driver.target().kpi()),
                                            Operation.revise(driver.target(), "field goal")))
                            .stream())
                    .toList();
            return able.isEmpty()
                    ? "%s the goals of its drivers as far as they go (%s), and use another remedy as well: alone, none of them can close the gap"
                            .formatted(
                                    verb,
                                    Wording.enumerate(gap.drivers.stream()
                                            .map(driver -> driver.target().name() + " "
                                                    + Operation.revise(driver.target(), "field goal"))
                                            .toList()))
                    : "%s the goal of a driver; alone it would do to bring %s"
                            .formatted(verb, Wording.alternatives(able));
        }
    }

    /** The goal with which a driver alone would make the change whole, if it is one that can be asked for. */
    private Optional<BigDecimal> alone(Driver driver) {
        var target = driver.target();
        if (driver.link().elasticity().signum() == 0) {
            return Optional.empty();
        }
        var open = BigDecimal.ONE
                .subtract(share)
                .multiply(Sufficient.relativeChange(subject).orElseThrow());
        var goal = target.goal()
                .add(open.divide(driver.link().elasticity(), MathContext.DECIMAL64)
                        .multiply(target.baseline().value().abs()));
        return Optional.of(goal).filter(wanted -> Plausible.asks(target, target.goal(), wanted, target.dueYear()));
    }
}
