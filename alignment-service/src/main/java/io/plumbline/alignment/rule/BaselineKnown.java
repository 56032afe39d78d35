package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Baseline;
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
            return Optional.of(new Complaint()
                    .add(
                            Text.of(
                                    "The baseline of %s, %s, has no date. So nobody can tell whether the plan, which"
                                            + " starts on %s, really starts from there.",
                                    Wording.coded(subject),
                                    Amount.of(subject.baseline().value(), subject.kpi()),
                                    model.plan().start()),
                            Text.of(
                                    "if the value was measured between %s and %s, give that day %s",
                                    oldest, model.plan().yearEnd(0), Operation.revise(subject, "field baseline.date")),
                            measureAgain(model, subject))
                    .of(this, subject, Outcome.WARN));
        }
        if (date.get().isBefore(oldest)) {
            return Optional.of(new Complaint()
                    .add(
                            Text.of(
                                    "The baseline of %s, %s, was measured on %s. That is more than a year before the"
                                            + " plan starts on %s, so it may no longer be where things stand.",
                                    Wording.coded(subject),
                                    Amount.of(subject.baseline().value(), subject.kpi()),
                                    date.get(),
                                    model.plan().start()),
                            measureAgain(model, subject))
                    .of(this, subject, Outcome.WARN));
        }
        return Optional.of(
                Result.of(this, subject, Outcome.PASS, "The baseline of %s is of %s.", subject.name(), date.get()));
    }

    private static Text measureAgain(PlanModel model, Target subject) {
        return Text.of(
                "find out where the KPI %s stood on a day from %s to %s, and give that value and that day %s",
                subject.kpi().code(),
                model.plan().start().minusYears(1),
                model.plan().yearEnd(0),
                Operation.revise(subject, "fields baseline.value and baseline.date"));
    }

    /** What a result depends on, besides name and unit. */
    private record Said(Baseline baseline, int scale) {}

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return change.targetsWithOther(
                target -> new Said(target.baseline(), target.kpi().scale()));
    }
}
