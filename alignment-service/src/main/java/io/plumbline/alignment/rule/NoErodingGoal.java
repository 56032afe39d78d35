package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.GoalRevision;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A goal in force is not lowered twice, nor soon after a miss.
 *
 * <p>Lowered means closer to the baseline, or due later. A draft may be changed at will. A lowering that was taken back does not count.
 */
public final class NoErodingGoal implements Rule {

    @Override
    public String id() {
        return "no-eroding-goal";
    }

    @Override
    public String sentence() {
        return "A goal in force is not lowered twice, nor soon after a miss.";
    }

    @Override
    public String why() {
        return "A goal that follows the results downwards no longer leads them upwards.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.WARN;
    }

    @Override
    public List<String> thresholds() {
        return List.of("mostLowerings", "missMonths");
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var past = model.past(subject.id());
        if (past.revisions().isEmpty()) {
            return Optional.empty();
        }
        var lowerings = lowerings(subject, past.revisions());
        if (lowerings.isEmpty()) {
            return Optional.of(Result.of(
                    this, subject, Outcome.PASS, "The goal of %s was not lowered while in force.", subject.name()));
        }
        boolean missed = lowerings.stream()
                .anyMatch(lowering -> findMiss(model, subject, lowering).isPresent());
        if (missed || lowerings.size() >= model.thresholds().mostLowerings()) {
            return Optional.of(eroding(model, subject, lowerings));
        }
        var last = lowerings.get(lowerings.size() - 1);
        return Optional.of(
                past.measured()
                        ? Result.of(
                                this,
                                subject,
                                Outcome.PASS,
                                "The goal of %s was lowered once, %s, and not after a miss.",
                                subject.name(),
                                said(model, subject, last))
                        : new Complaint()
                                .add(
                                        Text.of(
                                                "The goal of %s was lowered %s. Whether that was after a miss is not"
                                                        + " known, because no actual of it was ever compared with the"
                                                        + " plan.",
                                                Wording.coded(subject), said(model, subject, last)),
                                        Text.of(
                                                "record the actuals of the KPI %s, so that it is assessed %s",
                                                subject.kpi().code(), Operation.recordActuals(subject.kpi())))
                                .of(this, subject, Outcome.UNKNOWN));
    }

    private Result eroding(PlanModel model, Target subject, List<GoalRevision> lowerings) {
        var first = lowerings.get(0);
        var kpi = subject.kpi();
        var each = lowerings.stream()
                .map(lowering -> said(model, subject, lowering)
                        + findMiss(model, subject, lowering)
                                .map(" (soon after it had missed the period that ended on %s)"::formatted)
                                .orElse(""))
                .toList();
        return new Complaint()
                .add(
                        Text.of(
                                "The goal of %s was lowered %s while in force: %s. A goal that follows the results"
                                        + " down no longer leads them up.",
                                Wording.coded(subject), times(lowerings.size()), Wording.enumerate(each)),
                        Text.of(
                                "set the goal of %s back to %s, due in %s, and change what is done for it %s",
                                subject.name(),
                                Amount.of(first.goalFrom(), kpi),
                                Wording.year(model.plan(), first.dueFrom()),
                                Operation.revise(subject, "fields goal and dueYear")),
                        Text.of(
                                "keep %s, say in the next review which driver failed and why it cannot be made up, and"
                                        + " waive this finding with that reason %s",
                                Amount.of(subject.goal(), kpi), Operation.waive()))
                .of(this, subject, Outcome.WARN)
                .withFigures(lowerings.stream()
                        .map(lowering ->
                                Figure.of("goal before version " + lowering.version(), lowering.goalFrom(), kpi.unit()))
                        .toList());
    }

    /** Those that still stand: the present goal is not again as far as the one that was lowered. */
    private static List<GoalRevision> lowerings(Target subject, List<GoalRevision> revisions) {
        return revisions.stream()
                .filter(revision -> revision.inForce() && isLowering(subject, revision))
                .filter(revision -> isNearer(subject, revision.goalFrom(), subject.goal())
                        || revision.dueFrom() < subject.dueYear())
                .toList();
    }

    private static boolean isLowering(Target subject, GoalRevision revision) {
        return isNearer(subject, revision.goalFrom(), revision.goalTo()) || revision.dueTo() > revision.dueFrom();
    }

    /** True if the one goal asks for less than the other, seen from the baseline. */
    private static boolean isNearer(Target subject, BigDecimal before, BigDecimal after) {
        int way = before.compareTo(subject.baseline().value());
        return way == 0 ? false : after.compareTo(before) * way < 0;
    }

    private static Optional<LocalDate> findMiss(PlanModel model, Target subject, GoalRevision lowering) {
        var day = Wording.day(lowering.at());
        return model.past(subject.id()).misses().stream()
                .filter(miss -> !miss.isAfter(day)
                        && !miss.plusMonths(model.thresholds().missMonths()).isBefore(day))
                .reduce((earlier, later) -> later);
    }

    private static String said(PlanModel model, Target subject, GoalRevision lowering) {
        var plan = model.plan();
        var kpi = subject.kpi();
        var goal = lowering.goalFrom().compareTo(lowering.goalTo()) == 0
                ? "from being due in %d to %d"
                        .formatted(plan.calendarYear(lowering.dueFrom()), plan.calendarYear(lowering.dueTo()))
                : "from %s to %s".formatted(Amount.number(lowering.goalFrom(), kpi), Amount.of(lowering.goalTo(), kpi));
        return "%s on %s".formatted(goal, Wording.day(lowering.at()));
    }

    private static String times(int count) {
        return count == 2 ? "twice" : count == 1 ? "once" : count + " times";
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var drivers = candidates.model().incoming(subject.id()).stream()
                .filter(Edge::leads)
                .map(edge -> candidates.model().getTarget(edge.from()))
                .distinct()
                .limit(3)
                .toList();
        return drivers.isEmpty()
                ? List.of()
                : List.of("What drives %s: %s."
                        .formatted(
                                subject.name(),
                                Wording.enumerate(drivers.stream()
                                        .map(candidates::introduced)
                                        .toList())));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.targets(), change.pasts());
    }
}
