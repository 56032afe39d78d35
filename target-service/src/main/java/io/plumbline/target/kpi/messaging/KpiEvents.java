package io.plumbline.target.kpi.messaging;

import io.plumbline.outbox.Outbox;
import io.plumbline.outbox.OutgoingEvent;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.plumbline.platform.Identities;
import io.plumbline.target.kpi.KpiChanged;
import io.plumbline.target.kpi.KpiSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Maps the changes of KPIs to CloudEvents. A KPI belongs to no plan: its stream is its own, numbered by its version. */
@ApplicationScoped
class KpiEvents {

    static final String KPI_CHANGED = "io.plumbline.target.KpiChanged.v1";

    private final Outbox outbox;
    private final Identities identities;
    private final Caller caller;
    private final EventData json;

    KpiEvents(Outbox outbox, Identities identities, Caller caller, EventData json) {
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.json = json;
    }

    void tell(@Observes KpiChanged changed) {
        var id = changed.kpi().id().toString();
        outbox.store(new OutgoingEvent(
                identities.next(),
                caller.tenant(),
                id,
                changed.kpi().version(),
                KPI_CHANGED,
                id,
                caller.trail(),
                changed.at(),
                json.write(new KpiChangedData(
                        changed.kpi().id(),
                        changed.change(),
                        changed.changedFields(),
                        changed.by(),
                        changed.at(),
                        changed.reason(),
                        changed.kpi()))));
    }

    record KpiChangedData(
            UUID kpiId,
            KpiChanged.Change change,
            List<String> changedFields,
            String by,
            Instant at,
            String reason,
            KpiSnapshot kpi) {}
}
