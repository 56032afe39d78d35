package io.plumbline.alignment.threshold;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.verdict.TakenOver;
import io.plumbline.platform.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A scenario begins with the thresholds of its origin: otherwise the same numbers would get another verdict. */
@ApplicationScoped
class CopyingThresholds implements TakenOver {

    private final ThresholdVersions versions;
    private final Identities identities;

    CopyingThresholds(ThresholdVersions versions, Identities identities) {
        this.versions = versions;
        this.identities = identities;
    }

    @Override
    public List<PlanEdit> fromPlan(UUID originPlanId, UUID scenarioId) {
        return versions.findNewest(originPlanId)
                .map(origin -> {
                    versions.persist(PlanThresholds.of(
                            identities.next(),
                            scenarioId,
                            1,
                            origin.thresholds(),
                            origin.changedBy(),
                            origin.reason(),
                            origin.changedAt()));
                    return List.<PlanEdit>of(new PlanEdit.ThresholdsSet(origin.thresholds()));
                })
                .orElse(List.of());
    }
}
