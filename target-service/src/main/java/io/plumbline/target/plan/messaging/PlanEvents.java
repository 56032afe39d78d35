package io.plumbline.target.plan.messaging;

import io.plumbline.outbox.Outbox;
import io.plumbline.outbox.OutgoingEvent;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.plumbline.platform.Identities;
import io.plumbline.target.plan.PlanChanged;
import io.plumbline.target.plan.PlanSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Maps the changes of plans to CloudEvents. */
@ApplicationScoped
class PlanEvents {

    static final String PLAN_CHANGED = "io.plumbline.target.PlanChanged.v1";

    private final Outbox outbox;
    private final Identities identities;
    private final Caller caller;
    private final EventData json;

    PlanEvents(Outbox outbox, Identities identities, Caller caller, EventData json) {
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.json = json;
    }

    void tell(@Observes PlanChanged changed) {
        var plan = changed.plan();
        outbox.store(new OutgoingEvent(
                identities.next(),
                caller.tenant(),
                plan.id().toString(),
                plan.revision(),
                PLAN_CHANGED,
                plan.id().toString(),
                caller.trail(),
                changed.at(),
                json.write(new PlanChangedData(
                        plan.id(),
                        plan.revision(),
                        changed.change(),
                        changed.changedFields(),
                        changed.by(),
                        changed.at(),
                        changed.reason(),
                        changed.gateOverride(),
                        plan))));
    }

    record PlanChangedData(
            UUID planId,
            long planRevision,
            PlanChanged.Change change,
            List<String> changedFields,
            String by,
            Instant at,
            String reason,
            String gateOverride,
            PlanSnapshot plan) {}
}
