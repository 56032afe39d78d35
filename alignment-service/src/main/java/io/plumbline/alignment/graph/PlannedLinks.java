package io.plumbline.alignment.graph;

import java.util.UUID;
import java.util.stream.Stream;

/** A plan's links and where to find them: by id and by either end. */
record PlannedLinks(Register<UUID, Link> byId, Index<UUID, UUID> byFrom, Index<UUID, UUID> byTo) {

    static PlannedLinks none() {
        return new PlannedLinks(Register.empty(), Index.empty(), Index.empty());
    }

    PlannedLinks with(Link link) {
        var rest = without(link.id());
        return new PlannedLinks(
                rest.byId.with(link.id(), link),
                rest.byFrom.with(link.fromTargetId(), link.id()),
                rest.byTo.with(link.toTargetId(), link.id()));
    }

    PlannedLinks without(UUID id) {
        return byId.find(id)
                .map(link -> new PlannedLinks(
                        byId.without(id), byFrom.without(link.fromTargetId(), id), byTo.without(link.toTargetId(), id)))
                .orElse(this);
    }

    Stream<Link> from(UUID targetId) {
        return byFrom.list(targetId).stream().flatMap(id -> byId.find(id).stream());
    }

    Stream<Link> to(UUID targetId) {
        return byTo.list(targetId).stream().flatMap(id -> byId.find(id).stream());
    }
}
