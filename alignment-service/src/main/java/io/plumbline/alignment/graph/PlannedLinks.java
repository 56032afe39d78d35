package io.plumbline.alignment.graph;

import java.util.Comparator;
import java.util.UUID;

/** A plan's links and where to find them: by id, and as steps by either end, in the order of the other end. */
record PlannedLinks(Register<UUID, Link> byId, Register<UUID, Edge[]> byFrom, Register<UUID, Edge[]> byTo) {

    private static final Edge[] NONE = {};

    private static final Comparator<Edge> BY_EFFECT =
            Comparator.comparing(Edge::to).thenComparing(edge -> edge.link().id());
    private static final Comparator<Edge> BY_CAUSE =
            Comparator.comparing(Edge::from).thenComparing(edge -> edge.link().id());

    static PlannedLinks none() {
        return new PlannedLinks(Register.empty(), Register.empty(), Register.empty());
    }

    PlannedLinks with(Link link) {
        var rest = without(link.id());
        var edge = Edge.of(link);
        return new PlannedLinks(
                rest.byId.with(link.id(), link),
                rest.byFrom.with(edge.from(), inserted(rest.from(edge.from()), edge, BY_EFFECT)),
                rest.byTo.with(edge.to(), inserted(rest.to(edge.to()), edge, BY_CAUSE)));
    }

    PlannedLinks without(UUID id) {
        var link = byId.get(id);
        return link == null
                ? this
                : new PlannedLinks(
                        byId.without(id),
                        removed(byFrom, link.fromTargetId(), id),
                        removed(byTo, link.toTargetId(), id));
    }

    /** How many links there are between a target and those that are there, or itself. */
    int countBetween(UUID targetId, PlannedTargets others) {
        int count = 0;
        for (var edge : from(targetId)) {
            count += edge.to().equals(targetId) || others.byId().contains(edge.to()) ? 1 : 0;
        }
        for (var edge : to(targetId)) {
            count += !edge.from().equals(targetId) && others.byId().contains(edge.from()) ? 1 : 0;
        }
        return count;
    }

    Edge[] from(UUID targetId) {
        var edges = byFrom.get(targetId);
        return edges == null ? NONE : edges;
    }

    Edge[] to(UUID targetId) {
        var edges = byTo.get(targetId);
        return edges == null ? NONE : edges;
    }

    private static Edge[] inserted(Edge[] sorted, Edge edge, Comparator<Edge> order) {
        var longer = new Edge[sorted.length + 1];
        int place = 0;
        while (place < sorted.length && order.compare(sorted[place], edge) < 0) {
            longer[place] = sorted[place];
            place++;
        }
        longer[place] = edge;
        System.arraycopy(sorted, place, longer, place + 1, sorted.length - place);
        return longer;
    }

    private static Register<UUID, Edge[]> removed(Register<UUID, Edge[]> edges, UUID end, UUID linkId) {
        var sorted = edges.get(end);
        if (sorted.length == 1) {
            return edges.without(end);
        }
        var shorter = new Edge[sorted.length - 1];
        int place = 0;
        for (var edge : sorted) {
            if (!edge.link().id().equals(linkId)) {
                shorter[place++] = edge;
            }
        }
        return edges.with(end, shorter);
    }
}
