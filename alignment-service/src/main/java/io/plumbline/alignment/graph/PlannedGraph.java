package io.plumbline.alignment.graph;

import java.util.UUID;

/**
 * A plan's targets and links in step with each other.
 *
 * @param dangling how many links name a target that is not there: as long as there is none, nobody has to look
 */
record PlannedGraph(PlannedTargets targets, PlannedLinks links, Nodes nodes, int dangling) {

    static PlannedGraph empty() {
        return new PlannedGraph(PlannedTargets.none(), PlannedLinks.none(), Nodes.none(), 0);
    }

    boolean has(UUID targetId) {
        return targets.byId().contains(targetId);
    }

    PlannedGraph with(Target target) {
        int found = has(target.id()) ? 0 : links.countBetween(target.id(), targets);
        return new PlannedGraph(targets.with(target), links, nodes.with(target), dangling - found);
    }

    PlannedGraph without(UUID targetId) {
        var others = targets.without(targetId);
        int lost = links.countBetween(targetId, others);
        return new PlannedGraph(others, links, nodes.without(targetId), dangling + lost);
    }

    /** Sets or replaces a link. */
    PlannedGraph with(Link link) {
        var rest = withoutLink(link.id());
        return new PlannedGraph(
                targets, rest.links.with(link), rest.nodes.with(link), rest.dangling + (dangles(link) ? 1 : 0));
    }

    PlannedGraph withoutLink(UUID linkId) {
        var link = links.byId().get(linkId);
        return link == null
                ? this
                : new PlannedGraph(
                        targets, links.without(linkId), nodes.without(link), dangling - (dangles(link) ? 1 : 0));
    }

    private boolean dangles(Link link) {
        return !has(link.fromTargetId()) || !has(link.toTargetId());
    }
}
