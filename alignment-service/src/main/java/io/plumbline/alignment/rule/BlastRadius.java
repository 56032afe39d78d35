package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Edge;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a change did to a plan: verdicts before and after, what the plan now implies for the values that depend on it, and the drivers
 * that were planned to bring about what changed.
 *
 * @param changedTargets the targets that were edited
 * @param verdicts of every target whose verdict is not the same as before
 * @param implied in the order in which the change travels upwards
 * @param drivers those directly upstream of a target that was edited
 */
public record BlastRadius(
        List<UUID> changedTargets,
        List<VerdictChange> verdicts,
        List<ImpliedValue> implied,
        List<ConcernedDriver> drivers) {

    /**
     * One target's verdict before and after.
     *
     * @param before null if the target is new
     * @param after null if the target is gone
     * @param appeared results that were not there before, or said something else
     * @param disappeared results that are not there any more, or now say something else
     */
    public record VerdictChange(
            UUID targetId,
            String name,
            Outcome before,
            Outcome after,
            List<Result> appeared,
            List<Result> disappeared) {}

    /** A target directly upstream of one that was edited; the sentence says why it is named. */
    public record ConcernedDriver(UUID targetId, UUID ofTargetId, String sentence) {}

    public static BlastRadius of(Recheck recheck) {
        var change = recheck.change();
        var edited = change.targets().stream().sorted().toList();
        return new BlastRadius(edited, verdicts(recheck), Implication.of(change).list(), drivers(recheck));
    }

    private static List<VerdictChange> verdicts(Recheck recheck) {
        return recheck.changed().stream()
                .sorted()
                .map(id -> verdict(recheck, id))
                .filter(change -> change.before() != change.after()
                        || !change.appeared().isEmpty()
                        || !change.disappeared().isEmpty())
                .sorted(Comparator.comparing(VerdictChange::after, Comparator.nullsFirst(Comparator.reverseOrder())))
                .toList();
    }

    private static VerdictChange verdict(Recheck recheck, UUID id) {
        var before = recheck.before().findVerdict(id);
        var after = recheck.after().findVerdict(id);
        var was = before.map(TargetVerdict::results).orElse(List.of());
        var is = after.map(TargetVerdict::results).orElse(List.of());
        var name = recheck.change()
                .after()
                .findTarget(id)
                .or(() -> recheck.change().before().findTarget(id))
                .orElseThrow()
                .name();
        return new VerdictChange(
                id,
                name,
                before.map(TargetVerdict::outcome).orElse(null),
                after.map(TargetVerdict::outcome).orElse(null),
                is.stream().filter(result -> !was.contains(result)).toList(),
                was.stream().filter(result -> !is.contains(result)).toList());
    }

    private static List<ConcernedDriver> drivers(Recheck recheck) {
        var change = recheck.change();
        return change.targets().stream()
                .sorted()
                .flatMap(id -> {
                    var model = change.after().findTarget(id).isPresent() ? change.after() : change.before();
                    var edited = model.findTarget(id);
                    return Optional.of(model.incoming(id)).stream()
                            .flatMap(List::stream)
                            .map(Edge::from)
                            .distinct()
                            .filter(cause -> !cause.equals(id))
                            .map(cause -> new ConcernedDriver(
                                    cause,
                                    id,
                                    "%s drives %s, which changed."
                                            .formatted(
                                                    model.getTarget(cause).name(),
                                                    edited.orElseThrow().name())));
                })
                .toList();
    }
}
