package io.plumbline.alignment.verdict;

import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.TargetVerdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A check by which a target's verdict, or what it fails, became another one; never altered. */
@Entity
@Table(name = "verdict_change")
public class VerdictChange {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "target_id")
    private UUID targetId;

    @Column(name = "plan_revision")
    private long planRevision;

    @Column(name = "check_number")
    private long checkNumber;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "target_version")
    private Long targetVersion;

    @Enumerated(EnumType.STRING)
    private Outcome verdict;

    @Column(name = "failing_rules")
    private String failingRules;

    @Column(name = "cause_id")
    private String causeId;

    @Column(name = "cause_type")
    private String causeType;

    protected VerdictChange() {
        // for Hibernate
    }

    /** @param verdict null if the target is no longer judged */
    static VerdictChange of(UUID id, UUID targetId, PlanChecked checked, TargetVerdict verdict) {
        var change = new VerdictChange();
        change.id = id;
        change.planId = checked.planId();
        change.targetId = targetId;
        change.planRevision = checked.planRevision();
        change.checkNumber = checked.checkNumber();
        change.checkedAt = checked.checkedAt();
        change.causeId = checked.cause().id();
        change.causeType = checked.cause().type();
        change.targetVersion = verdict == null ? null : verdict.targetVersion();
        change.verdict = verdict == null ? null : verdict.outcome();
        change.failingRules = verdict == null ? "" : String.join(" ", verdict.failingRules());
        return change;
    }

    public UUID id() {
        return id;
    }

    public long planRevision() {
        return planRevision;
    }

    public long checkNumber() {
        return checkNumber;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    /** Null if the target was no longer judged from then on. */
    public Long targetVersion() {
        return targetVersion;
    }

    /** Null if the target was no longer judged from then on. */
    public Outcome verdict() {
        return verdict;
    }

    public List<String> failingRules() {
        return failingRules.isEmpty() ? List.of() : List.of(failingRules.split(" "));
    }

    public Cause cause() {
        return new Cause(causeId, causeType);
    }
}
