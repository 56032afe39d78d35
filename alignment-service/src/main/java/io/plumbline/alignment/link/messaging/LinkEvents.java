package io.plumbline.alignment.link.messaging;

import io.plumbline.alignment.link.LinkChanged;
import io.plumbline.alignment.link.LinkSnapshot;
import io.plumbline.outbox.Outbox;
import io.plumbline.outbox.OutgoingEvent;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.plumbline.platform.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;

/** Maps the changes of links to CloudEvents. */
@ApplicationScoped
class LinkEvents {

    static final String LINK_CHANGED = "io.plumbline.alignment.LinkChanged.v1";

    private final Outbox outbox;
    private final Identities identities;
    private final Caller caller;
    private final EventData json;

    LinkEvents(Outbox outbox, Identities identities, Caller caller, EventData json) {
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.json = json;
    }

    void tell(@Observes LinkChanged changed) {
        var link = changed.link();
        var planId = link.planId().toString();
        outbox.store(new OutgoingEvent(
                identities.next(),
                caller.tenant(),
                planId,
                outbox.nextSequence(caller.tenant(), planId),
                LINK_CHANGED,
                link.id().toString(),
                caller.trail(),
                changed.at(),
                json.write(new LinkChangedData(link.planId(), changed.change(), changed.by(), changed.at(), link))));
    }

    record LinkChangedData(UUID planId, LinkChanged.Change change, String by, Instant at, LinkSnapshot link) {}
}
