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

    private static final int MOST_NAMED = 4;

    @Override
    public String id() {
        return "leading-measured";
    }

    @Override
    public String sentence() {
        return "A lagging target has a leading driver that is measured at least as often, for the first time before"
                + " half the horizon.";
    }

    @Override
    public String why() {
        return "A lagging measure tells of a failure when it has happened; a leading one tells while it can still be"
                + " turned.";
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
        var plan = model.plan();
        var half = plan.afterMonths(6 * plan.horizonYears());
        var late = "%s tells each %s what has happened already (its KPI is LAGGING)"
                .formatted(Wording.coded(subject), wanted);
        var link = Text.of(
                "let a target lead to it whose KPI is LEADING, is measured at least each %s, and has its first value before"
                        + " %s, when half of the plan has passed %s",
                wanted, half, Operation.link(plan, "kind CAUSAL, sign, toTargetId " + subject.id()));
        if (rare.isEmpty()) {
            return new Complaint()
                    .add(
                            Text.of(
                                    "%s. Of what leads to it nothing has a LEADING KPI, which would tell earlier, so a"
                                            + " failure is seen only when it has happened.",
                                    late),
                            link,
                            Text.of("if the KPI of something that leads to it is in truth an early sign, mark it as"
                                    + " LEADING [target-service: PUT /kpis/{kpiId}, field indicator]"))
                    .of(this, subject, Outcome.WARN);
        }
        var leading = causes(model, subject).stream()
                .filter(cause -> cause.kpi().indicator() == Indicator.LEADING)
                .toList();
        var who = leading.isEmpty()
                ? "what leads to it over other targets"
                : Wording.codedOf(leading).toString();
        return new Complaint()
                .add(
                        Text.of(
                                "%s. What could tell earlier, %s, is LEADING but measured too rarely: each %s at best,"
                                        + " where each %s and a first reading before %s are wanted.",
                                late, who, word(rare.get()), wanted, half),
                        Text.of(
                                "measure %s at least each %s %s",
                                who,
                                wanted,
                                leading.isEmpty()
                                        ? "[target-service: PUT /kpis/{kpiId}, field frequency]"
                                        : Operation.reviseKpi(leading.get(0).kpi(), "field frequency")),
                        link)
                .of(this, subject, Outcome.WARN)
                .withTargets(leading.stream().map(Target::id).toList());
    }

    private static String word(Frequency frequency) {
        return frequency.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var drivers = causes(candidates.model(), subject);
        var known = drivers.isEmpty()
                ? "Nothing leads to %s yet.".formatted(subject.name())
                : "What leads to %s directly: %s."
                        .formatted(
                                subject.name(),
                                Wording.enumerate(drivers.stream()
                                        .limit(MOST_NAMED)
                                        .map(driver -> "%s (KPI %s, %s, each %s) %s"
                                                .formatted(
                                                        driver.name(),
                                                        driver.kpi().code(),
                                                        driver.kpi().indicator(),
                                                        word(driver.kpi().frequency()),
                                                        Operation.reviseKpi(driver.kpi(), "")))
                                        .toList()));
        var leading = candidates.causes(
                subject,
                other -> other.kpi().indicator() == Indicator.LEADING
                        && candidates.rank(other) >= candidates.rank(subject)
                        && isHeard(candidates.model(), subject, other.kpi().frequency()));
        return List.of(
                known,
                leading.isEmpty()
                        ? "No other target of the plan has a LEADING KPI that is measured each %s: set one %s."
                                .formatted(
                                        word(subject.kpi().frequency()),
                                        Operation.set(candidates.model().plan(), ""))
                        : Candidates.perhaps("%s is moved by %s (LEADING, measured at least each %s)"
                                .formatted(
                                        subject.name(),
                                        candidates.linkedFrom(leading, subject),
                                        word(subject.kpi().frequency()))));
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
