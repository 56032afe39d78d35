package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.TargetState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** No two active targets of a plan for one KPI and perspective disagree in a year. */
public final class NoContradiction implements Rule {

    private static final String SAME = "fields goal, dueYear, shape and pins";

    @Override
    public String id() {
        return "no-contradiction";
    }

    @Override
    public String sentence() {
        return "No two active targets of a plan for one KPI and perspective disagree in a year.";
    }

    @Override
    public String why() {
        return "Two numbers for one thing mean that each owner follows the one that is easier.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        if (subject.state() != TargetState.ACTIVE) {
            return Optional.empty();
        }
        var rivals = model.listByCode(subject.kpi().code()).stream()
                .filter(other -> !other.id().equals(subject.id()))
                .filter(other -> other.perspective().equals(subject.perspective()))
                .filter(other -> other.state() == TargetState.ACTIVE)
                .toList();
        if (rivals.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(judge(model, subject, rivals)
                .withTargets(rivals.stream().map(Target::id).toList()));
    }

    private Result judge(PlanModel model, Target subject, List<Target> rivals) {
        int horizon = model.plan().horizonYears();
        for (var rival : rivals) {
            if (!subject.isPlannedUpTo(horizon) || !rival.isPlannedUpTo(horizon)) {
                var bare = subject.isPlannedUpTo(horizon) ? rival : subject;
                return new Complaint()
                        .add(
                                Text.of(
                                        "%s and %s are both in force for the KPI %s. Whether they agree is not known:"
                                                + " of %s, values for every year up to %s are not planned.",
                                        label(model, subject, rival),
                                        label(model, rival, subject),
                                        subject.kpi().code(),
                                        label(model, bare, bare == rival ? subject : rival),
                                        Wording.year(model.plan(), horizon)),
                                Text.of(
                                        "revise it with a goal and a shape, so that a value is worked out for every"
                                                + " year %s",
                                        Operation.revise(bare, "fields goal and shape")),
                                retire(model, subject, rival),
                                retire(model, rival, subject))
                        .of(this, subject, Outcome.UNKNOWN);
            }
            var disputed = IntStream.rangeClosed(0, horizon)
                    .filter(year -> subject.milestone(year).compareTo(rival.milestone(year)) != 0)
                    .boxed()
                    .toList();
            if (!disputed.isEmpty()) {
                return contradiction(model, subject, rival, disputed);
            }
        }
        return Result.of(
                this, subject, Outcome.PASS, "%s and %s agree in every year.", subject.name(), Wording.namesOf(rivals));
    }

    private Result contradiction(PlanModel model, Target subject, Target rival, List<Integer> disputed) {
        int last = disputed.get(disputed.size() - 1);
        var one = label(model, subject, rival);
        var other = label(model, rival, subject);
        return new Complaint()
                .add(
                        Text.of(
                                "%s and %s are both in force for the KPI %s in %s, and want different values in %s: at"
                                        + " the end of %s %s and %s. So each owner can follow the one that is easier.",
                                one,
                                other,
                                subject.kpi().code(),
                                model.plan().perspectiveName(subject.perspective()),
                                Wording.years(model.plan(), disputed),
                                Wording.year(model.plan(), last),
                                Amount.of(subject.milestone(last), subject.kpi()),
                                Amount.of(rival.milestone(last), rival.kpi())),
                        retire(model, subject, rival),
                        retire(model, rival, subject),
                        Text.of(
                                "plan the same value for every year in both: %s %s, %s %s",
                                one, Operation.revise(subject, SAME), other, Operation.revise(rival, SAME)))
                .of(this, subject, Outcome.FAIL)
                .withRequest(
                        FixRequest.retireTarget(newer(subject, rival).id(), "Another target holds for the same KPI"));
    }

    private static Text retire(PlanModel model, Target target, Target rival) {
        return Text.of("retire %s %s", label(model, target, rival), Operation.move(target, "RETIRED"));
    }

    /** Two targets for one KPI often have one name, and then only owner and goal tell them apart. */
    private static String label(PlanModel model, Target target, Target rival) {
        if (!target.name().equals(rival.name())) {
            return Wording.coded(target);
        }
        return "%s (KPI %s, owner %s, %s by %d, version %d)"
                .formatted(
                        target.name(),
                        target.kpi().code(),
                        target.owner() == null ? "nobody" : target.owner(),
                        Amount.of(target.goal(), target.kpi()),
                        model.plan().calendarYear(target.dueYear()),
                        target.version());
    }

    /** Ids are given in the order of creation, so the greater one came later. */
    private static Target newer(Target one, Target other) {
        return one.id().compareTo(other.id()) > 0 ? one : other;
    }

    /** Where no KPI measures two targets, before and after, there is nothing to be said. */
    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        if (change.isOfNumbersOnly() && change.after().isEachMeasuredApart()) {
            return Set.of();
        }
        return change.fellowsOf(change.targets());
    }
}
