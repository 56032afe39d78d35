package io.plumbline.review.track;

import io.plumbline.review.assessment.Actuals;
import io.plumbline.review.targetcopy.TargetVersions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Targets at hand without a database, for tests of what is made of assessments. */
public final class AtHand {

    private AtHand() {}

    public static TargetsAtHand of(Collection<TargetVersions> targets, Map<UUID, Actuals> actualsByKpi) {
        return new TargetsAtHand(targets, actualsByKpi, Map.of());
    }

    /** With forecasts. */
    public static List<TargetAssessment> assess(TargetsAtHand targets, LocalDate asOf) {
        return targets.assess(asOf, true);
    }

    public static PlanAssessment.TrackCounts counts(List<TargetAssessment> assessments) {
        return PlanAssessment.TrackCounts.of(assessments);
    }
}
