package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
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
                            "Nobody says when the baseline of %s was measured.".formatted(subject.name()))
                    .withFix("Give the baseline its date."));
        }
        if (date.get().isBefore(oldest)) {
            return Optional.of(Result.of(
                            this,
                            subject,
                            Outcome.WARN,
                            "The baseline of %s is of %s, more than a year before the plan starts on %s."
                                    .formatted(
                                            subject.name(),
                                            date.get(),
                                            model.plan().start()))
                    .withFix("Measure it again and revise the baseline."));
        }
        return Optional.of(Result.of(
                this, subject, Outcome.PASS, "The baseline of %s is of %s.".formatted(subject.name(), date.get())));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return change.targets();
    }
}
