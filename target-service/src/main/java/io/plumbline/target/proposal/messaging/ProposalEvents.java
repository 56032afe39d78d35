package io.plumbline.target.proposal.messaging;

import io.plumbline.outbox.Outbox;
import io.plumbline.outbox.OutgoingEvent;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.plumbline.platform.Identities;
import io.plumbline.target.proposal.ProposalChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Maps what happens to proposals to CloudEvents in the stream of their plan. */
@ApplicationScoped
class ProposalEvents {

    static final String PROPOSAL_CHANGED = "io.plumbline.target.ProposalChanged.v1";

    private final Outbox outbox;
    private final Identities identities;
    private final Caller caller;
    private final EventData json;

    ProposalEvents(Outbox outbox, Identities identities, Caller caller, EventData json) {
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.json = json;
    }

    void tell(@Observes ProposalChanged changed) {
        var proposal = changed.proposal();
        outbox.store(new OutgoingEvent(
                identities.next(),
                caller.tenant(),
                proposal.planId().toString(),
                changed.planRevision(),
                PROPOSAL_CHANGED,
                proposal.id().toString(),
                caller.trail(),
                changed.at(),
                json.write(ProposalChangedData.of(changed))));
    }
}
