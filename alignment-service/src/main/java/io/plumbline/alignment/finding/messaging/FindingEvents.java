package io.plumbline.alignment.finding.messaging;

import io.plumbline.alignment.finding.FindingChanged;
import io.plumbline.alignment.finding.FindingSnapshot;
import io.plumbline.outbox.Outbox;
import io.plumbline.outbox.OutgoingEvent;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.plumbline.platform.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;

/** Maps the transitions of findings to CloudEvents. */
@ApplicationScoped
class FindingEvents {

    static final String FINDING_CHANGED = "io.plumbline.alignment.FindingChanged.v1";

    private final Outbox outbox;
    private final Identities identities;
    private final Caller caller;
    private final EventData json;

    FindingEvents(Outbox outbox, Identities identities, Caller caller, EventData json) {
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.json = json;
    }

    void tell(@Observes FindingChanged changed) {
        var finding = changed.finding();
        var planId = finding.planId().toString();
        outbox.store(new OutgoingEvent(
                identities.next(),
                caller.tenant(),
                planId,
                outbox.nextSequence(caller.tenant(), planId),
                FINDING_CHANGED,
                finding.id().toString(),
                caller.trail(),
                changed.at(),
                json.write(new FindingChangedData(
                        finding.planId(), changed.change(), changed.by(), changed.at(), finding))));
    }

    record FindingChangedData(
            UUID planId, FindingChanged.Change change, String by, Instant at, FindingSnapshot finding) {}
}
