package io.plumbline.alignment.link;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.verdict.CopiedTarget;
import io.plumbline.alignment.verdict.TakenOver;
import io.plumbline.platform.Caller;
import io.plumbline.platform.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * Copies the links of a plan into its scenario, each when the second of its ends is there. A copy is affirmed as its original was: nobody
 * said anew that it holds.
 */
@ApplicationScoped
class CopyingLinks implements TakenOver {

    private final Links links;
    private final Event<LinkChanged> changes;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;

    CopyingLinks(Links links, Event<LinkChanged> changes, Identities identities, Caller caller, Clock clock) {
        this.links = links;
        this.changes = changes;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public List<PlanEdit> withTarget(CopiedTarget copied) {
        var originals = links.listAt(copied.originId());
        var ends = new HashSet<UUID>();
        originals.forEach(link -> {
            ends.add(link.fromTargetId());
            ends.add(link.toTargetId());
        });
        var copies = copied.copies().apply(ends);
        var edits = new ArrayList<PlanEdit>();
        for (var original : originals) {
            var from = copies.get(original.fromTargetId());
            var to = copies.get(original.toTargetId());
            if (from != null && to != null) {
                var link = DeclaredLink.copy(identities.next(), copied.planId(), original, from, to);
                links.persist(link);
                changes.fire(
                        new LinkChanged(LinkChanged.Change.CREATED, link.snapshot(), caller.name(), clock.instant()));
                edits.add(new PlanEdit.LinkSet(link.toLink()));
            }
        }
        return edits;
    }
}
