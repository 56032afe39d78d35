package io.plumbline.target.target.messaging;

import io.plumbline.outbox.Outbox;
import io.plumbline.outbox.OutgoingEvent;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.plumbline.platform.Identities;
import io.plumbline.target.target.TargetChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Maps the changes of targets to CloudEvents that carry the full new state: a subscriber needs no call back. */
@ApplicationScoped
class TargetEvents {

    static final String TARGET_CHANGED = "io.plumbline.target.TargetChanged.v1";

    private final Outbox outbox;
    private final Identities identities;
    private final Caller caller;
    private final EventData json;

    TargetEvents(Outbox outbox, Identities identities, Caller caller, EventData json) {
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.json = json;
    }

    void tell(@Observes TargetChanged changed) {
        var target = changed.target();
        outbox.store(new OutgoingEvent(
                identities.next(),
                caller.tenant(),
                target.planId().toString(),
                changed.planRevision(),
                TARGET_CHANGED,
                target.id().toString(),
                caller.trail(),
                changed.at(),
                json.write(TargetChangedData.of(changed))));
    }
}
