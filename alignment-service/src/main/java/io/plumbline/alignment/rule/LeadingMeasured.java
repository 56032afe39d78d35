package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Frequency;
import io.plumbline.alignment.graph.Indicator;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
    public String why() {
        return "A lagging measure tells of a failure when it has happened; a leading one tells while it can still be turned.";
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
        Predicate<Frequency> isHeard = frequency -> isHeard(model, subject, frequency);
        boolean led = Stream.of(Frequency.values())
                .filter(isHeard)
                .anyMatch(frequency -> model.reach().isLedBy(subject.id(), frequency));
        return Optional.of(led ? led(model, subject, isHeard) : unled(model, subject));
    }

    private static boolean isHeard(PlanModel model, Target subject, Frequency frequency) {
        return frequency.isAtLeastAsOftenAs(subject.kpi().frequency())
                && frequency.firstReadingMonths() < 6 * model.plan().horizonYears();
    }

    private Result led(PlanModel model, Target subject, Predicate<Frequency> isHeard) {
        var causes = causes(model, subject);
        var direct = causes.stream()
                .filter(cause -> cause.kpi().indicator() == Indicator.LEADING
                        && isHeard.test(cause.kpi().frequency()))
                .findFirst();
        if (direct.isPresent()) {
            return Result.of(
                            this,
                            subject,
                            Outcome.PASS,
                            "%s tells early where %s is going.",
                            direct.get().name(),
                            subject.name())
                    .withTargets(List.of(direct.get().id()));
        }
        var via = causes.stream()
                .filter(cause -> Stream.of(Frequency.values())
                        .filter(isHeard)
                        .anyMatch(frequency -> model.reach().isLedBy(cause.id(), frequency)))
                .findFirst()
                .orElseThrow();
        return Result.of(
                        this,
                        subject,
                        Outcome.PASS,
                        "What drives %s tells early where %s is going.",
                        via.name(),
                        subject.name())
                .withTargets(List.of(via.id()));
    }

    private static List<Target> causes(PlanModel model, Target subject) {
        return model.incoming(subject.id()).stream()
                .filter(Edge::leads)
                .map(edge -> model.getTarget(edge.from()))
                .distinct()
                .toList();
    }

    private Result unled(PlanModel model, Target subject) {
        var rare = Stream.of(Frequency.values())
                .filter(frequency -> model.reach().isLedBy(subject.id(), frequency))
                .findFirst();
        var wanted = word(subject.kpi().frequency());
        if (rare.isEmpty()) {
            return Result.of(
                            this,
                            subject,
                            Outcome.WARN,
                            "%s tells what has happened, and nothing that drives it tells earlier: none of its drivers has a leading KPI.",
                            subject.name())
                    .withFix(
                            "Link a target with a leading KPI, measured at least each %s, as a driver of %s; or say of a driver's KPI that it leads, if it does.",
                            wanted, subject.name());
        }
        var leading = causes(model, subject).stream()
                .filter(cause -> cause.kpi().indicator() == Indicator.LEADING)
                .toList();
        var who = leading.isEmpty()
                ? "the leading KPIs of its drivers' drivers"
                : "the leading KPI of " + Wording.namesOf(leading);
        return Result.of(
                        this,
                        subject,
                        Outcome.WARN,
                        "%s tells what has happened, each %s; %s would tell earlier, but too rarely or too late: each %s at best.",
                        subject.name(),
                        wanted,
                        who,
                        word(rare.get()))
                .withTargets(leading.stream().map(Target::id).toList())
                .withFix("Measure %s at least each %s.", who, wanted);
    }

    private static String word(Frequency frequency) {
        return frequency.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var drivers = causes(candidates.model(), subject);
        var known = drivers.isEmpty()
                ? "%s has no driver yet.".formatted(subject.name())
                : "Its drivers are %s."
                        .formatted(Wording.enumerate(drivers.stream()
                                .map(driver -> "%s (KPI %s, %s, each %s)"
                                        .formatted(
                                                driver.name(),
                                                driver.kpi().code(),
                                                driver.kpi().indicator(),
                                                word(driver.kpi().frequency())))
                                .toList()));
        var leading = candidates.causes(
                subject,
                other -> other.kpi().indicator() == Indicator.LEADING
                        && candidates.rank(other) >= candidates.rank(subject)
                        && isHeard(candidates.model(), subject, other.kpi().frequency()));
        return List.of(
                known,
                leading.isEmpty()
                        ? "No other target of the plan is measured by a leading KPI each %s: revise the KPI of a driver (PUT /kpis/{id} in target-service), or set a target that is."
                                .formatted(word(subject.kpi().frequency()))
                        : "Measured early and often enough are %s; a link is declared with POST /plans/%s/links."
                                .formatted(
                                        candidates.linkedFrom(leading, subject),
                                        candidates.model().plan().id()));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        var otherwise = change.otherwiseLed();
        return union(
                change.restated(),
                change.linkEffects(),
                otherwise,
                change.effectsOf(otherwise),
                change.effectsOf(change.restated()));
    }
}
