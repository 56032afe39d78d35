package io.plumbline.alignment.targetcopy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The facts of target-service, as far as this service relies on them. */
final class Told {

    private Told() {}

    record PlanChanged(UUID planId, long planRevision, PlanTold plan) {}

    /** @param rebaseline whatever target-service says of it, or null if the change does not reach into closed periods */
    record TargetChanged(
            UUID planId,
            long planRevision,
            String change,
            Instant at,
            UUID adjustmentId,
            JsonNode rebaseline,
            TargetTold target) {

        boolean isRebaseline() {
            return "REBASELINED".equals(change)
                    || rebaseline != null && !rebaseline.isNull() && !rebaseline.isMissingNode();
        }
    }

    record KpiChanged(UUID kpiId, KpiTold kpi) {}

    /** @param begunAtRevision of the plan's first part; with the last one everything before it is told */
    record PlanSnapshotTaken(
            UUID planId,
            long planRevision,
            boolean last,
            long begunAtRevision,
            PlanTold plan,
            List<TargetChanged> versions) {}

    record KpiSnapshotTaken(List<KpiTold> kpis) {}

    /** Any other fact about a plan: nothing changes, but it is covered. */
    record OtherFact(UUID planId, Long planRevision) {}
}
