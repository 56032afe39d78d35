package io.plumbline.review.fact;

import io.plumbline.outbox.Outbox;
import io.plumbline.outbox.OutgoingEvent;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.plumbline.platform.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Tells facts to other systems as the next in their stream, in the transaction that makes them true. */
@ApplicationScoped
public class Facts {

    private final Outbox outbox;
    private final Identities identities;
    private final Caller caller;
    private final EventData json;

    Facts(Outbox outbox, Identities identities, Caller caller, EventData json) {
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.json = json;
    }

    /**
     * @param stream plan id, or KPI id for what concerns a KPI alone
     * @param type CloudEvents type, a written constant
     * @param subject id of what changed
     */
    public void tell(UUID stream, String type, UUID subject, Instant at, Object data) {
        var key = stream.toString();
        var sequence = outbox.nextSequence(caller.tenant(), key);
        outbox.store(new OutgoingEvent(
                identities.next(),
                caller.tenant(),
                key,
                sequence,
                type,
                subject.toString(),
                caller.trail(),
                at,
                json.write(data)));
    }
}
