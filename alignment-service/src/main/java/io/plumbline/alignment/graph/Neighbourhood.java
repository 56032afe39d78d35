package io.plumbline.alignment.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The steps that lead to a target and away from it; none if the target is not there. Immutable, so that threads may share it. */
record Neighbourhood(UUID target, List<Edge> incoming, List<Edge> outgoing) {

    private static final Comparator<Edge> BY_LINK = Comparator.comparing(
            edge -> edge.findLink().map(Link::id).orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Comparator<Edge> BY_CAUSE =
            Comparator.comparing(Edge::from).thenComparing(BY_LINK);
    private static final Comparator<Edge> BY_EFFECT =
            Comparator.comparing(Edge::to).thenComparing(BY_LINK);

    /** @param look false if both ends of every link are known to be there */
    static Neighbourhood of(UUID id, PlannedTargets targets, PlannedLinks links, boolean look) {
        var target = targets.byId().get(id);
        return target == null
                ? new Neighbourhood(id, List.of(), List.of())
                : new Neighbourhood(id, incoming(target, targets, links, look), outgoing(target, targets, links, look));
    }

    /**
     * The same, or one that is remembered: rules ask for the same few targets one after the other. An entry of another thread is as good as
     * an own one.
     */
    static Neighbourhood recalled(
            Neighbourhood[] memory, UUID id, PlannedTargets targets, PlannedLinks links, boolean look) {
        int place = place(id, memory.length);
        var known = memory[place];
        if (known == null || !known.target().equals(id)) {
            known = of(id, targets, links, look);
            memory[place] = known;
        }
        return known;
    }

    /** Where something about a target is remembered, of a number of places that is a power of two. */
    static int place(UUID id, int places) {
        return (id.hashCode() ^ id.hashCode() >>> 16) & places - 1;
    }

    private static List<Edge> outgoing(Target target, PlannedTargets targets, PlannedLinks links, boolean look) {
        var declared = look ? present(links.from(target.id()), targets, true) : all(links.from(target.id()));
        var users = targets.byCodeInFormula().list(target.kpi().code());
        if (users.isEmpty()) {
            return declared;
        }
        var edges = new ArrayList<>(declared);
        for (var user : users) {
            edges.add(formulaStep(target, targets.byId().get(user)));
        }
        edges.sort(BY_EFFECT);
        return edges;
    }

    private static List<Edge> incoming(Target target, PlannedTargets targets, PlannedLinks links, boolean look) {
        var declared = look ? present(links.to(target.id()), targets, false) : all(links.to(target.id()));
        if (target.formula() == null) {
            return declared;
        }
        var edges = new ArrayList<>(declared);
        for (var code : target.formula().codes()) {
            for (var used : targets.byCode().list(code)) {
                edges.add(formulaStep(targets.byId().get(used), target));
            }
        }
        edges.sort(BY_CAUSE);
        return edges;
    }

    private static Edge formulaStep(Target used, Target user) {
        return new Edge(
                used.id(),
                user.id(),
                null,
                user.formula().findSign(used.kpi().code()).orElse(null));
    }

    /** Those steps of which the other end is there. */
    private static List<Edge> present(Edge[] edges, PlannedTargets targets, boolean outgoing) {
        for (var edge : edges) {
            if (!isPresent(edge, targets, outgoing)) {
                return Arrays.stream(edges)
                        .filter(other -> isPresent(other, targets, outgoing))
                        .toList();
            }
        }
        return all(edges);
    }

    private static List<Edge> all(Edge[] edges) {
        return edges.length == 0 ? List.of() : Collections.unmodifiableList(Arrays.asList(edges));
    }

    private static boolean isPresent(Edge edge, PlannedTargets targets, boolean outgoing) {
        return targets.byId().contains(outgoing ? edge.to() : edge.from());
    }

    List<Link> incoming(LinkKind kind) {
        return of(kind, incoming);
    }

    List<Link> outgoing(LinkKind kind) {
        return of(kind, outgoing);
    }

    private static List<Link> of(LinkKind kind, List<Edge> edges) {
        List<Link> found = List.of();
        for (var edge : edges) {
            if (edge.isOf(kind)) {
                if (found.isEmpty()) {
                    found = new ArrayList<>(4);
                }
                found.add(edge.link());
            }
        }
        return found;
    }
}
