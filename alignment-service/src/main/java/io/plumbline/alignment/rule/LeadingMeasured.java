package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Frequency;
import io.plumbline.alignment.graph.Indicator;
import io.plumbline.alignment.graph.Paths;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A lagging target has a leading driver that is measured at least as often, for the first time before half the horizon.
 *
 * <p>The driver may lead to it over other targets. Its first reading is there when its first period is over.
 */
public final class LeadingMeasured implements Rule {

    @Override
    public String id() {
        return "leading-measured";
    }

    @Override
    public String sentence() {
        return "A lagging target has a leading driver that is measured at least as often, for the first time before half the horizon.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.WARN;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        if (subject.kpi().indicator() != Indicator.LAGGING) {
            return Optional.empty();
        }
        List<Target> leading = new Paths(model, Edge::leads)
                .upstream(Set.of(subject.id())).stream()
                        .sorted()
                        .map(model::getTarget)
                        .filter(target -> target.kpi().indicator() == Indicator.LEADING)
                        .toList();
        int halfMonths = 6 * model.plan().horizonYears();
        var heard = leading.stream()
                .filter(target ->
                        isHeard(target.kpi().frequency(), subject.kpi().frequency(), halfMonths))
                .findFirst();
        return Optional.of(heard.map(driver -> led(subject, driver)).orElseGet(() -> unled(subject, leading)));
    }

    private static boolean isHeard(Frequency driver, Frequency subject, int halfMonths) {
        return driver.isAtLeastAsOftenAs(subject) && driver.firstReadingMonths() < halfMonths;
    }

    private Result led(Target subject, Target driver) {
        return Result.of(
                        this,
                        subject,
                        Outcome.PASS,
                        "%s tells early where %s is going.".formatted(driver.name(), subject.name()))
                .withTargets(List.of(driver.id()));
    }

    private Result unled(Target subject, List<Target> leading) {
        var sentence = leading.isEmpty()
                ? "%s tells what has happened, and nothing that drives it tells earlier.".formatted(subject.name())
                : "%s tells what has happened; %s would tell earlier, but too rarely or too late."
                        .formatted(subject.name(), Wording.namesOf(leading));
        var fix = leading.isEmpty()
                ? "Link a driver with a leading KPI to it."
                : "Measure %s at least each %s."
                        .formatted(Wording.namesOf(leading), subject.kpi().frequency());
        return Result.of(this, subject, Outcome.WARN, sentence)
                .withTargets(leading.stream().map(Target::id).toList())
                .withFix(fix);
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(
                change.targets(), change.downstreamOf(union(change.restated(), change.linkEffects()), Edge::leads));
    }
}
