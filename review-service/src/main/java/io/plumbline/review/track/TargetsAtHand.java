package io.plumbline.review.track;

import io.plumbline.review.assessment.Actuals;
import io.plumbline.review.assessment.Assessment;
import io.plumbline.review.assessment.TrackRules;
import io.plumbline.review.targetcopy.TargetVersions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Targets with their actuals and track rules, read once, to be assessed on any number of days. */
public final class TargetsAtHand {

    private final Map<UUID, TargetVersions> targets = new LinkedHashMap<>();
    private final Map<UUID, Actuals> actualsByKpi;
    private final Map<UUID, TrackRules> rulesByKpi;

    TargetsAtHand(
            Collection<TargetVersions> targets, Map<UUID, Actuals> actualsByKpi, Map<UUID, TrackRules> rulesByKpi) {
        targets.forEach(target -> this.targets.put(target.newest().id(), target));
        this.actualsByKpi = actualsByKpi;
        this.rulesByKpi = rulesByKpi;
    }

    public Collection<TargetVersions> targets() {
        return targets.values();
    }

    public Actuals actualsOf(UUID targetId) {
        return actualsByKpi.get(targets.get(targetId).newest().kpi().id());
    }

    /** Without a forecast. Empty for a target that is not at hand. */
    public Optional<TargetAssessment> find(UUID targetId, LocalDate asOf) {
        return Optional.ofNullable(targets.get(targetId)).map(target -> assess(target, asOf, false));
    }

    /** With a forecast. */
    TargetAssessment assess(UUID targetId, LocalDate asOf) {
        return assess(targets.get(targetId), asOf, true);
    }

    List<TargetAssessment> assess(LocalDate asOf, boolean lookAhead) {
        return targets.values().stream()
                .map(target -> assess(target, asOf, lookAhead))
                .toList();
    }

    private TargetAssessment assess(TargetVersions target, LocalDate asOf, boolean lookAhead) {
        var kpiId = target.newest().kpi().id();
        var known = actualsByKpi.get(kpiId);
        var outlook = lookAhead ? LookingAhead.find(target.newest(), known, asOf) : Optional.<Outlook>empty();
        var rules = rulesByKpi.getOrDefault(kpiId, TrackRules.DEFAULT);
        return TargetAssessment.of(target, Assessment.of(target.trajectories(), known, asOf, rules), outlook);
    }
}
