package io.plumbline.alignment.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan before and after one or more edits, and who is near to what was edited; neighbours are those of either state.
 *
 * <p>With it each rule answers which subjects the edits can concern.
 */
public final class PlanChange {

    private final PlanModel before;
    private final PlanModel after;
    private final Set<UUID> targets = new HashSet<>();
    private final Set<UUID> linkCauses = new HashSet<>();
    private final Set<UUID> linkEffects = new HashSet<>();
    private final Set<UUID> answering = new HashSet<>();
    private boolean frame;

    private PlanChange(PlanModel before, List<PlanEdit> edits) {
        this.before = before;
        var current = before;
        for (var edit : edits) {
            var next = edit.applyTo(current);
            note(edit, current, next);
            current = next;
        }
        this.after = current;
    }

    public static PlanChange of(PlanModel before, PlanEdit... edits) {
        return of(before, List.of(edits));
    }

    public static PlanChange of(PlanModel before, List<PlanEdit> edits) {
        return new PlanChange(before, edits);
    }

    private void note(PlanEdit edit, PlanModel current, PlanModel next) {
        if (edit instanceof PlanEdit.TargetSet set) {
            targets.add(set.target().id());
        } else if (edit instanceof PlanEdit.TargetRemoved removed) {
            targets.add(removed.targetId());
        } else if (edit instanceof PlanEdit.LinkSet set) {
            note(current.findLink(set.link().id()));
            note(next.findLink(set.link().id()));
        } else if (edit instanceof PlanEdit.LinkRemoved removed) {
            note(current.findLink(removed.linkId()));
        } else if (edit instanceof PlanEdit.AnswerSet set) {
            answering.add(set.answer().targetId());
        } else if (edit instanceof PlanEdit.AnswerRemoved removed) {
            answering.add(removed.key().targetId());
        } else {
            frame = true;
        }
    }

    private void note(Optional<Link> link) {
        link.ifPresent(found -> {
            linkCauses.add(found.fromTargetId());
            linkEffects.add(found.toTargetId());
        });
    }

    public PlanModel before() {
        return before;
    }

    public PlanModel after() {
        return after;
    }

    /** True if the frame changed, and with it possibly everything. */
    public boolean isOfFrame() {
        return frame;
    }

    /** Targets that were set, revised, retired or removed. */
    public Set<UUID> targets() {
        return targets;
    }

    /** Of those, the ones of which more than numbers changed: name, place, kind of measure, formula, or that they are there at all. */
    public Set<UUID> restated() {
        return targets.stream()
                .filter(id -> {
                    var was = before.findTarget(id);
                    var is = after.findTarget(id);
                    return was.isEmpty() || is.isEmpty() || !was.get().standsWhere(is.get());
                })
                .collect(Collectors.toSet());
    }

    /** Parts, causes and guardrails of the links that changed. */
    public Set<UUID> linkCauses() {
        return linkCauses;
    }

    /** Wholes, effects and guarded targets of the links that changed. */
    public Set<UUID> linkEffects() {
        return linkEffects;
    }

    /** Targets whose impact answer changed. */
    public Set<UUID> answering() {
        return answering;
    }

    /** All that was edited: changed targets, and both ends of changed links. */
    public Set<UUID> touched() {
        return union(targets, linkCauses, linkEffects);
    }

    /** Those that lead to one of the given targets in one step. */
    public Set<UUID> causesOf(Collection<UUID> ids) {
        return models().flatMap(model -> ids.stream().flatMap(id -> model.incoming(id).stream()))
                .map(Edge::from)
                .collect(Collectors.toSet());
    }

    /** Those that one of the given targets leads to in one step. */
    public Set<UUID> effectsOf(Collection<UUID> ids) {
        return models().flatMap(model -> ids.stream().flatMap(id -> model.outgoing(id).stream()))
                .map(Edge::to)
                .collect(Collectors.toSet());
    }

    /** The given targets, and all that lead to them over steps that {@code passable} accepts. */
    public Set<UUID> upstreamOf(Collection<UUID> ids, Predicate<Edge> passable) {
        return union(new Paths(before, passable).upstream(ids), new Paths(after, passable).upstream(ids));
    }

    /** The given targets, and all that they lead to over steps that {@code passable} accepts. */
    public Set<UUID> downstreamOf(Collection<UUID> ids, Predicate<Edge> passable) {
        return union(new Paths(before, passable).downstream(ids), new Paths(after, passable).downstream(ids));
    }

    /** Those whose impact answers name one of the given targets. */
    public Set<UUID> namersOf(Collection<UUID> ids) {
        return ids.stream()
                .flatMap(id -> models().flatMap(model -> model.answersNaming(id).stream()))
                .map(ImpactAnswer.Key::targetId)
                .collect(Collectors.toSet());
    }

    /** Those that are, or were, measured by the same KPI as one of the given targets. */
    public Set<UUID> fellowsOf(Collection<UUID> ids) {
        var codes = models().flatMap(model -> ids.stream().map(model::findTarget))
                .flatMap(Optional::stream)
                .map(target -> target.kpi().code())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return models().flatMap(model -> codes.stream().flatMap(code -> model.listByCode(code).stream()))
                .map(Target::id)
                .collect(Collectors.toSet());
    }

    private Stream<PlanModel> models() {
        return Stream.of(before, after);
    }

    @SafeVarargs
    public static Set<UUID> union(Collection<UUID>... sets) {
        return Stream.of(sets).flatMap(Collection::stream).collect(Collectors.toSet());
    }
}
