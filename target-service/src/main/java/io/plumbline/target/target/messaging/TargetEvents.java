package io.plumbline.target.target.messaging;

import io.plumbline.outbox.Outbox;
import io.plumbline.outbox.OutgoingEvent;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.plumbline.platform.Identities;
import io.plumbline.target.target.TargetChange;
import io.plumbline.target.target.TargetChanged;
import io.plumbline.target.target.TargetSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
                json.write(new TargetChangedData(
                        target.planId(),
                        changed.planRevision(),
                        changed.change(),
                        changed.changedFields(),
                        changed.by(),
                        changed.at(),
                        changed.grounds().reason(),
                        changed.grounds().adjustmentId(),
                        changed.grounds().gateOverride(),
                        Rebaseline.of(changed),
                        target.version() == 1 ? null : target.version() - 1,
                        target))));
    }

    /** Who let a version reach into closed years, and why; null for any other version. */
    record Rebaseline(String approvedBy, String reason) {

        static Rebaseline of(TargetChanged changed) {
            return changed.grounds().rebaseline()
                    ? new Rebaseline(changed.by(), changed.grounds().reason())
                    : null;
        }
    }

    record TargetChangedData(
            UUID planId,
            long planRevision,
            TargetChange change,
            List<String> changedFields,
            String by,
            Instant at,
            String reason,
            UUID adjustmentId,
            String gateOverride,
            Rebaseline rebaseline,
            Integer previousVersion,
            TargetSnapshot target) {}
}
