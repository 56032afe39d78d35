package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Baseline;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A baseline has a date, and was measured within the year before the plan starts. */
public final class BaselineKnown implements Rule {

    @Override
    public String id() {
        return "baseline-known";
    }

    @Override
    public String sentence() {
        return "A baseline has a date, and was measured within the year before the plan starts.";
    }

    @Override
    public String why() {
        return "Progress from a start that nobody measured cannot be told from a good guess.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.WARN;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var oldest = model.plan().start().minusYears(1);
        var date = subject.baseline().findDate();
        if (date.isEmpty()) {
            return Optional.of(Result.of(
                            this,
                            subject,
                            Outcome.WARN,
                            "Nobody says when the baseline of %s, %s, was measured.",
                            subject.name(),
                            Amount.of(subject.baseline().value(), subject.kpi()))
                    .withFix(
                            "Give the baseline of %s its date, at the latest %s.",
                            subject.name(), model.plan().yearEnd(0)));
        }
        if (date.get().isBefore(oldest)) {
            return Optional.of(Result.of(
                            this,
                            subject,
                            Outcome.WARN,
                            "The baseline of %s is of %s, more than a year before the plan starts on %s.",
                            subject.name(),
                            date.get(),
                            model.plan().start())
                    .withFix(
                            "Measure %s again, between %s and %s, and revise the baseline.",
                            subject.name(), oldest, model.plan().yearEnd(0)));
        }
        return Optional.of(
                Result.of(this, subject, Outcome.PASS, "The baseline of %s is of %s.", subject.name(), date.get()));
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var plan = candidates.model().plan();
        return List.of(
                "Say when the KPI %s stood at %s, or measure it and revise the target (PUT /targets/%s in target-service, baseline.value and baseline.date, a day from %s to %s)."
                        .formatted(
                                subject.kpi().code(),
                                Amount.of(subject.baseline().value(), subject.kpi()),
                                subject.id(),
                                plan.start().minusYears(1),
                                plan.yearEnd(0)));
    }

    /** What a result depends on, besides name and unit. */
    private record Said(Baseline baseline, int scale) {}

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return change.targetsWithOther(
                target -> new Said(target.baseline(), target.kpi().scale()));
    }
}
