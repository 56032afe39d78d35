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
import java.util.stream.Stream;

/** No two active targets of a plan for one KPI and perspective disagree in a year. */
public final class NoContradiction implements Rule {

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
                return Result.of(
                                this,
                                subject,
                                Outcome.UNKNOWN,
                                "Whether %s and %s agree is not known: milestones are missing.",
                                subject.name(),
                                rival.name())
                        .withFix("Set milestones for every year of %s and of %s.", subject.name(), rival.name());
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
        return Result.of(
                        this,
                        subject,
                        Outcome.FAIL,
                        "%s and %s want different values of the KPI %s in %s: in %d %s against %s.",
                        one,
                        other,
                        subject.kpi().code(),
                        Wording.years(model.plan(), disputed),
                        model.plan().calendarYear(last),
                        Amount.number(subject.milestone(last), subject.kpi()),
                        Amount.of(rival.milestone(last), rival.kpi()))
                .withFix("Retire %s or %s, so that one target holds for the KPI.", one, other)
                .withRequest(
                        FixRequest.retireTarget(newer(subject, rival).id(), "Another target holds for the same KPI"));
    }

    /** Two targets for one KPI often have one name, and then only owner and goal tell them apart. */
    private static String label(PlanModel model, Target target, Target rival) {
        if (!target.name().equals(rival.name())) {
            return target.name();
        }
        return "%s (%s, %s by %d)"
                .formatted(
                        target.name(),
                        target.owner() == null ? "nobody's" : target.owner(),
                        Amount.of(target.milestone(target.dueYear()), target.kpi()),
                        model.plan().calendarYear(target.dueYear()));
    }

    /** Ids are given in the order of creation, so the greater one came later. */
    private static Target newer(Target one, Target other) {
        return one.id().compareTo(other.id()) > 0 ? one : other;
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        return Stream.concat(
                        Stream.of(subject),
                        complaint.targets().stream().flatMap(id -> candidates.model().findTarget(id).stream()))
                .map(target -> "%s, version %d, is retired with POST /targets/%s/transitions."
                        .formatted(target.name(), target.version(), target.id()))
                .toList();
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
