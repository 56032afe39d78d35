package io.plumbline.review.trackrule;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** Rules that one KPI has for itself. */
@Entity
@Table(name = "track_rules")
class OwnTrackRules {

    @Id
    @Column(name = "kpi_id")
    private UUID kpiId;

    @TenantId
    private String tenant;

    private int version;

    @Convert(converter = TrackRulesColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private NewTrackRules rules;

    protected OwnTrackRules() {
        // for Hibernate
    }

    OwnTrackRules(UUID kpiId) {
        this.kpiId = kpiId;
    }

    /** @param wanted null to be judged by the usual rules again */
    void take(NewTrackRules wanted) {
        version++;
        rules = wanted;
    }

    UUID kpiId() {
        return kpiId;
    }

    int version() {
        return version;
    }

    NewTrackRules rules() {
        return rules;
    }

    TrackRulesOfKpi snapshot() {
        return rules == null ? RulesOfKpis.usual(kpiId, version) : new TrackRulesOfKpi(kpiId, version, rules.rules());
    }
}
