package io.plumbline.alignment.past;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.TargetPast;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** The past of one target. */
@Entity
@Table(name = "target_past")
class KeptPast {

    @Id
    @Column(name = "target_id")
    private UUID targetId;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @Convert(converter = PastColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private TargetPast past;

    protected KeptPast() {
        // for Hibernate
    }

    static KeptPast of(UUID planId, UUID targetId, TargetPast past) {
        var kept = new KeptPast();
        kept.targetId = targetId;
        kept.planId = planId;
        kept.past = past;
        return kept;
    }

    void become(TargetPast other) {
        past = other;
    }

    TargetPast past() {
        return past;
    }

    PlanEdit edit() {
        return new PlanEdit.PastSet(targetId, past);
    }
}
