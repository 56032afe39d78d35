package io.plumbline.alignment.verdict.messaging;

import io.plumbline.alignment.rule.Counts;
import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.Recheck;
import io.plumbline.alignment.rule.TargetVerdict;
import io.plumbline.alignment.verdict.Cause;
import io.plumbline.alignment.verdict.PlanChecked;
import io.plumbline.outbox.Outbox;
import io.plumbline.outbox.OutgoingEvent;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.plumbline.platform.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Maps checks to CloudEvents. Each tells the verdict on the plan, and on those targets for which it changed. */
@ApplicationScoped
class AlignmentEvents {

    static final String ALIGNMENT_CHECKED = "io.plumbline.alignment.AlignmentChecked.v1";

    private final Outbox outbox;
    private final Identities identities;
    private final Caller caller;
    private final EventData json;

    AlignmentEvents(Outbox outbox, Identities identities, Caller caller, EventData json) {
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.json = json;
    }

    void tell(@Observes PlanChecked checked) {
        var planId = checked.planId().toString();
        var check = checked.recheck().after();
        outbox.store(new OutgoingEvent(
                identities.next(),
                caller.tenant(),
                planId,
                outbox.nextSequence(caller.tenant(), planId),
                ALIGNMENT_CHECKED,
                planId,
                caller.trail(),
                checked.checkedAt(),
                json.write(new AlignmentCheckedData(
                        checked.planId(),
                        checked.planRevision(),
                        check.verdict(),
                        checked.checkedAt(),
                        checked.cause(),
                        check.counts(),
                        entries(checked.recheck())))));
    }

    private static List<Entry> entries(Recheck recheck) {
        return recheck.changed().stream()
                .sorted()
                .flatMap(id -> {
                    var before = recheck.before().findVerdict(id).map(Entry::of);
                    var after = recheck.after().findVerdict(id).map(Entry::of);
                    return before.equals(after) ? Optional.<Entry>empty().stream() : after.stream();
                })
                .toList();
    }

    record AlignmentCheckedData(
            UUID planId,
            long planRevision,
            Outcome verdict,
            Instant checkedAt,
            Cause cause,
            Counts counts,
            List<Entry> targets) {}

    record Entry(UUID targetId, long targetVersion, Outcome verdict, boolean nebulous, List<String> failingRules) {

        static Entry of(TargetVerdict verdict) {
            return new Entry(
                    verdict.targetId(),
                    verdict.targetVersion(),
                    verdict.outcome(),
                    verdict.isNebulous(),
                    verdict.failingRules());
        }
    }
}
