package io.plumbline.alignment.verdict;

import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.Result;
import io.plumbline.alignment.rule.TargetVerdict;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** The kept verdict on a target, replaced whole by each check that changes it. */
@Entity
@Table(name = "judged_target")
public class JudgedTarget {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    private String name;

    @Column(name = "target_version")
    private long targetVersion;

    @Enumerated(EnumType.STRING)
    private Outcome verdict;

    private boolean nebulous;

    @Convert(converter = ResultsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Result> results;

    protected JudgedTarget() {
        // for Hibernate
    }

    static JudgedTarget of(UUID planId, String name, TargetVerdict verdict) {
        var target = new JudgedTarget();
        target.id = verdict.targetId();
        target.planId = planId;
        target.judge(name, verdict);
        return target;
    }

    void judge(String presentName, TargetVerdict present) {
        name = presentName;
        targetVersion = present.targetVersion();
        verdict = present.outcome();
        nebulous = present.isNebulous();
        results = present.results();
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public String name() {
        return name;
    }

    public TargetVerdict verdict() {
        return new TargetVerdict(id, targetVersion, results);
    }
}
