package io.plumbline.alignment.targetcopy;

import java.util.UUID;

/** The facts of target-service, as far as this service relies on them. */
final class Told {

    private Told() {}

    record PlanChanged(UUID planId, long planRevision, PlanTold plan) {}

    record TargetChanged(UUID planId, long planRevision, TargetTold target) {}

    record KpiChanged(UUID kpiId, KpiTold kpi) {}

    /** Any other fact about a plan: nothing changes, but it is covered. */
    record OtherFact(UUID planId, Long planRevision) {}
}
