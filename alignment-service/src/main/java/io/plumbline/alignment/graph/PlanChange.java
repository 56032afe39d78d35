package io.plumbline.alignment.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

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
    private final Set<UUID> pasts = new HashSet<>();
    private boolean frame;
    private boolean reviews;
    private boolean day;
    private Set<UUID> restated;
    private Set<UUID> turned;
    private ReachChange reach;

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
        } else if (edit instanceof PlanEdit.PastSet set) {
            pasts.add(set.targetId());
        } else if (edit instanceof PlanEdit.ReviewSet || edit instanceof PlanEdit.ReviewRemoved) {
            reviews = true;
        } else if (edit instanceof PlanEdit.DaySet) {
            day = true;
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

    /** True if the frame or the thresholds changed, and with them possibly everything. */
    public boolean isOfFrame() {
        return frame;
    }

    /** True if a review was scheduled, held or closed, or will not take place. */
    public boolean isOfReviews() {
        return reviews;
    }

    /** True if other reviews are closed than before, or in another way: one that is only scheduled judges no period. */
    public boolean isOfClosedReviews() {
        return reviews && !closed(before).equals(closed(after));
    }

    private static List<Review> closed(PlanModel model) {
        return model.reviews().stream().filter(Review::isClosed).toList();
    }

    /** True if the plan is looked at on another day. */
    public boolean isOfDay() {
        return day;
    }

    /** Targets that were set, revised, retired or removed. */
    public Set<UUID> targets() {
        return targets;
    }

    /** Targets of whose past more is known. */
    public Set<UUID> pasts() {
        return pasts;
    }

    /** Of those, the ones of which more than numbers changed: name, place, kind of measure, formula, or that they are there at all. */
    public Set<UUID> restated() {
        if (restated == null) {
            restated = new HashSet<>(targets);
            restated.removeIf(id -> before.findTarget(id)
                    .flatMap(was -> after.findTarget(id).map(was::standsWhere))
                    .orElse(false));
        }
        return restated;
    }

    /** The restated ones, and those of which {@code aspect} is another than before. */
    public Set<UUID> targetsWithOther(Function<Target, ?> aspect) {
        var others = new HashSet<>(restated());
        for (var id : targets) {
            if (!restated.contains(id)
                    && !Objects.equals(aspect.apply(before.targetOrNull(id)), aspect.apply(after.targetOrNull(id)))) {
                others.add(id);
            }
        }
        return others;
    }

    /** True if nothing but numbers, owners and states of targets changed in the graph: all have the same links, names and places as before. */
    public boolean isOfNumbersOnly() {
        return restated().isEmpty() && linkCauses.isEmpty();
    }

    /** The restated ones, and those that go another way than before or are to be held. */
    public Set<UUID> turned() {
        if (turned == null) {
            turned = new HashSet<>(restated());
            for (var id : targets) {
                var was = before.targetOrNull(id);
                var is = after.targetOrNull(id);
                if (was != null && is != null && (was.movement() != is.movement() || is.movement() == Movement.HOLD)) {
                    turned.add(id);
                }
            }
        }
        return turned;
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

    /** The states in which to look for neighbours: only one if everybody has the same in both. */
    public List<PlanModel> models() {
        return isOfNumbersOnly() ? List.of(after) : List.of(before, after);
    }

    /** Those that lead to one of the given targets in one step. */
    public Set<UUID> causesOf(Collection<UUID> ids) {
        return nextTo(ids, PlanModel::incoming, Edge::from);
    }

    /** Those that one of the given targets leads to in one step. */
    public Set<UUID> effectsOf(Collection<UUID> ids) {
        return nextTo(ids, PlanModel::outgoing, Edge::to);
    }

    private Set<UUID> nextTo(
            Collection<UUID> ids, BiFunction<PlanModel, UUID, List<Edge>> steps, Function<Edge, UUID> end) {
        var found = new HashSet<UUID>();
        for (var model : models()) {
            for (var id : ids) {
                steps.apply(model, id).forEach(edge -> found.add(end.apply(edge)));
            }
        }
        return found;
    }

    /** Those in whose formula the KPI of one of the changed targets stands. */
    public Set<UUID> formulaUsers() {
        var users = new HashSet<UUID>();
        for (var model : models()) {
            for (var id : targets) {
                model.findTarget(id).map(model::usersOf).ifPresent(users::addAll);
            }
        }
        return users;
    }

    /** The given targets, and all that lead to them over steps that {@code passable} accepts. */
    public Set<UUID> upstreamOf(Collection<UUID> ids, Predicate<Edge> passable) {
        return union(new Paths(before, passable).upstream(ids), new Paths(after, passable).upstream(ids));
    }

    /** The given targets, and all that they lead to over steps that {@code passable} accepts. */
    public Set<UUID> downstreamOf(Collection<UUID> ids, Predicate<Edge> passable) {
        return union(new Paths(before, passable).downstream(ids), new Paths(after, passable).downstream(ids));
    }

    /** Those for which it is another matter which apexes they reach, and with which sign. */
    public Set<UUID> otherwiseLeading() {
        return reach().downstream;
    }

    /** Those that are reached from other perspectives or by other leading measures than before. */
    public Set<UUID> otherwiseLed() {
        return reach().upstream;
    }

    /** Those that are on another cycle, or on one or no longer. */
    public Set<UUID> otherwiseCycling() {
        return reach().cycles;
    }

    private ReachChange reach() {
        if (reach == null) {
            var ends = restated().isEmpty() ? union(linkCauses, linkEffects) : union(restated, linkCauses, linkEffects);
            if (!restated.isEmpty()) {
                ends.addAll(causesOf(restated));
                ends.addAll(effectsOf(restated));
            }
            reach = new ReachChange(before, after, ends);
        }
        return reach;
    }

    /** Those whose impact answers name one of the given targets. */
    public Set<UUID> namersOf(Collection<UUID> ids) {
        var namers = new HashSet<UUID>();
        for (var id : ids) {
            before.answersNaming(id).forEach(key -> namers.add(key.targetId()));
            after.answersNaming(id).forEach(key -> namers.add(key.targetId()));
        }
        return namers;
    }

    /** Those that are, or were, measured by the same KPI as one of the given targets. */
    public Set<UUID> fellowsOf(Collection<UUID> ids) {
        var fellows = new HashSet<UUID>();
        for (var model : List.of(before, after)) {
            for (var id : ids) {
                model.findTarget(id).map(target -> target.kpi().code()).ifPresent(code -> {
                    before.listByCode(code).forEach(fellow -> fellows.add(fellow.id()));
                    after.listByCode(code).forEach(fellow -> fellows.add(fellow.id()));
                });
            }
        }
        return fellows;
    }

    @SafeVarargs
    public static Set<UUID> union(Collection<UUID>... sets) {
        var all = new HashSet<UUID>();
        for (var set : sets) {
            all.addAll(set);
        }
        return all;
    }
}
