package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.LinkKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a change did to a plan: verdicts before and after, what the plan now implies for the values that depend on it, and the drivers
 * that were planned to bring about what changed.
 *
 * @param before the verdict on the whole plan, null where it was kept before such were
 * @param after the same after the change
 * @param sentence the change in a few words
 * @param changedTargets the targets that were edited
 * @param verdicts of every target whose verdict is not the same as before
 * @param implied in the order in which the change travels upwards
 * @param drivers those directly upstream of a target that was edited
 * @param effects those that a target that was edited is said to move, directly
 */
public record BlastRadius(
        PlanState before,
        PlanState after,
        String sentence,
        List<UUID> changedTargets,
        List<VerdictChange> verdicts,
        List<ImpliedValue> implied,
        List<ConcernedDriver> drivers,
        List<ConcernedEffect> effects) {

    /** What was kept before there were effects has none. */
    public BlastRadius {
        effects = effects == null ? List.of() : List.copyOf(effects);
    }

    /** The verdict on the whole plan and how many targets have which. */
    public record PlanState(Outcome verdict, Counts counts) {

        private static PlanState of(Check check) {
            return new PlanState(check.verdict(), check.counts());
        }
    }

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
            @Schema(nullable = true) Outcome before,
            @Schema(nullable = true) Outcome after,
            List<Result> appeared,
            List<Result> disappeared) {

        /** True if it is there before and after, and some rule judges it worse. */
        public boolean isWorse() {
            return before != null && after != null && isAnyWorse(appeared, disappeared);
        }

        /** True if it is there before and after, and some rule judges it better. */
        public boolean isBetter() {
            return before != null && after != null && isAnyWorse(disappeared, appeared);
        }

        /** A rule that says nothing has nothing against it. */
        private static boolean isAnyWorse(List<Result> results, List<Result> others) {
            return results.stream()
                    .anyMatch(result -> result.outcome()
                                    .asVerdict()
                                    .compareTo(outcomeOf(result.rule(), others).asVerdict())
                            > 0);
        }

        private static Outcome outcomeOf(String rule, List<Result> results) {
            return results.stream()
                    .filter(result -> result.rule().equals(rule))
                    .map(Result::outcome)
                    .findFirst()
                    .orElse(Outcome.PASS);
        }
    }

    /** A target directly upstream of one that was edited; the sentence says why it is named. */
    public record ConcernedDriver(UUID targetId, UUID ofTargetId, String sentence) {}

    /** A target that one that was edited is said to move; what becomes of it no sum can say. */
    public record ConcernedEffect(UUID targetId, UUID ofTargetId, String sentence) {}

    public static BlastRadius of(Recheck recheck) {
        var change = recheck.change();
        var edited = change.targets().stream().sorted().toList();
        var verdicts = verdicts(recheck);
        var implied = Implication.of(change).list();
        return new BlastRadius(
                PlanState.of(recheck.before()),
                PlanState.of(recheck.after()),
                sentence(recheck, verdicts, implied),
                edited,
                verdicts,
                implied,
                drivers(recheck),
                effects(recheck));
    }

    private static String sentence(Recheck recheck, List<VerdictChange> verdicts, List<ImpliedValue> implied) {
        long worse = verdicts.stream().filter(VerdictChange::isWorse).count();
        long better = verdicts.stream().filter(VerdictChange::isBetter).count();
        var was = recheck.before().verdict();
        var is = recheck.after().verdict();
        var lacking = implied.stream()
                .filter(value -> value.shortfall().signum() > 0)
                .map(ImpliedValue::name)
                .distinct()
                .toList();
        return "%s %s worse and %s %s better; the plan %s%s%s."
                .formatted(
                        worse == 1 ? "1 target" : worse + " targets",
                        worse == 1 ? "is" : "are",
                        better,
                        better == 1 ? "is" : "are",
                        was == is ? "stays at " : "goes from " + was + " to ",
                        is,
                        lacking.isEmpty() ? "" : "; what follows falls short for " + Wording.enumerate(lacking));
    }

    private static List<ConcernedEffect> effects(Recheck recheck) {
        var model = recheck.change().after();
        return recheck.change().targets().stream()
                .sorted()
                .filter(id -> model.findTarget(id).isPresent())
                .flatMap(id -> model.outgoing(id, LinkKind.CAUSAL).stream())
                .map(link -> new ConcernedEffect(
                        link.toTargetId(),
                        link.fromTargetId(),
                        "%s relies on %s, which changed%s."
                                .formatted(
                                        model.getTarget(link.toTargetId()).name(),
                                        model.getTarget(link.fromTargetId()).name(),
                                        link.lagMonths() == 0
                                                ? ""
                                                : "; it is felt after " + Wording.months(link.lagMonths()))))
                .toList();
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
