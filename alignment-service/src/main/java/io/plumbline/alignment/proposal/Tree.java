package io.plumbline.alignment.proposal;

import io.plumbline.alignment.graph.PlanModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What supports a target, and what supports that, down to those who depend on nobody. */
final class Tree {

    private final PlanModel model;
    private final UUID root;
    private final Set<UUID> pinned;
    private final Map<UUID, List<Support>> supports = new HashMap<>();
    private final Map<UUID, Boolean> movable = new HashMap<>();
    private final List<UUID> upwards = new ArrayList<>();
    private boolean cyclic;

    private Tree(PlanModel model, UUID root, Set<UUID> pinned) {
        this.model = model;
        this.root = root;
        this.pinned = pinned;
    }

    static Tree of(PlanModel model, UUID root, Set<UUID> pinned) {
        var tree = new Tree(model, root, pinned);
        tree.visit();
        return tree;
    }

    private record Step(UUID id, boolean leaving) {}

    /** Depth first without recursion, as a tree may be deeper than the stack. Whoever is entered and not left lies on the way from the root. */
    private void visit() {
        var open = new ArrayDeque<>(List.of(new Step(root, false)));
        var entered = new HashSet<UUID>();
        while (!open.isEmpty()) {
            var step = open.pop();
            if (step.leaving()) {
                movable.put(step.id(), judgeMovable(step.id()));
                upwards.add(step.id());
            } else if (entered.add(step.id())) {
                open.push(new Step(step.id(), true));
                supports.put(step.id(), Support.of(model, model.getTarget(step.id())));
                contributors(step.id()).forEach(id -> open.push(new Step(id, false)));
            } else {
                cyclic |= !movable.containsKey(step.id());
            }
        }
    }

    private List<UUID> contributors(UUID id) {
        return supports(id).stream()
                .flatMap(support -> support.contributors().stream())
                .toList();
    }

    /** A whole moves only if something in it can; drivers are not part of what they move, so they need not. */
    private boolean judgeMovable(UUID id) {
        return !pinned.contains(id)
                && model.getTarget(id).isPlannedUpTo(model.plan().horizonYears())
                && supports(id).stream()
                        .filter(Support::isWhole)
                        .allMatch(support -> support.contributors().stream().anyMatch(this::isMovable));
    }

    /** True if something in it depends on itself. */
    boolean isCyclic() {
        return cyclic;
    }

    List<Support> supports(UUID id) {
        return supports.getOrDefault(id, List.of());
    }

    boolean isMovable(UUID id) {
        return movable.getOrDefault(id, false);
    }

    /** All that are in it, each behind those that it supports; the root first. */
    List<UUID> downwards() {
        var order = new ArrayList<>(upwards);
        Collections.reverse(order);
        return order;
    }

    /**
     * Those on whom it comes down: they can move and are no sums themselves. What drives them is not named, as it follows from
     * their moving.
     */
    List<UUID> ends() {
        var counted = new HashSet<>(contributors(root));
        for (var id : downwards()) {
            if (counted.contains(id)) {
                supports(id).stream()
                        .filter(Support::isWhole)
                        .forEach(support -> counted.addAll(support.contributors()));
            }
        }
        return downwards().stream()
                .filter(id -> !id.equals(root) && counted.contains(id) && isMovable(id))
                .filter(id -> supports(id).stream().noneMatch(Support::isWhole))
                .toList();
    }

    /** Those through whom {@code end} supports others, itself included. */
    Set<UUID> above(UUID end) {
        var route = new LinkedHashSet<>(List.of(end));
        for (var id : upwards) {
            if (contributors(id).stream().anyMatch(route::contains)) {
                route.add(id);
            }
        }
        return route;
    }
}
