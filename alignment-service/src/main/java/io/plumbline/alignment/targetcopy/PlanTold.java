package io.plumbline.alignment.targetcopy;

import io.plumbline.alignment.graph.Perspective;
import io.plumbline.alignment.graph.Plan;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The part of a plan in target-service's events that this service relies on. */
record PlanTold(
        UUID id,
        String name,
        int firstYear,
        int horizonYears,
        int fiscalYearStartMonth,
        List<Perspective> perspectives,
        Set<UUID> apexTargetIds,
        String kind,
        Origin origin) {

    /** Where a scenario was copied from. */
    record Origin(UUID planId) {}

    boolean isScenario() {
        return "SCENARIO".equals(kind);
    }

    Plan toPlan() {
        return new Plan(
                id, name, firstYear, horizonYears, fiscalYearStartMonth, perspectives, apexTargetIds, isScenario());
    }
}
