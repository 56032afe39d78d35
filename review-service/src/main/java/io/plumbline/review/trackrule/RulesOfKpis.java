package io.plumbline.review.trackrule;

import io.plumbline.review.assessment.MarginUnit;
import io.plumbline.review.assessment.TrackRule;
import io.plumbline.review.assessment.TrackRules;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rules of the organisation's KPIs. */
@ApplicationScoped
public class RulesOfKpis implements PanacheRepositoryBase<OwnTrackRules, UUID> {

    /** By KPI; those that the usual rules judge are left out. */
    public Map<UUID, TrackRules> map(Collection<UUID> kpiIds) {
        return kpiIds.isEmpty()
                ? Map.of()
                : list("kpiId in ?1 and rules is not null", kpiIds).stream()
                        .collect(Collectors.toMap(
                                OwnTrackRules::kpiId, own -> own.rules().toRules()));
    }

    TrackRulesOfKpi read(UUID kpiId) {
        return findByIdOptional(kpiId).map(OwnTrackRules::snapshot).orElseGet(() -> usual(kpiId, 0));
    }

    static TrackRulesOfKpi usual(UUID kpiId, int version) {
        return new TrackRulesOfKpi(
                kpiId,
                version,
                TrackRules.DEFAULT.rules().stream().map(RulesOfKpis::rule).toList());
    }

    private static NewTrackRules.Rule rule(TrackRule rule) {
        return new NewTrackRules.Rule(
                rule.track(),
                rule.margin().map(margin -> margin.amount()).orElse(null),
                rule.margin().map(margin -> margin.unit()).orElse((MarginUnit) null));
    }
}
