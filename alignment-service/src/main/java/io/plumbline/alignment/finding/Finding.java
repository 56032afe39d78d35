package io.plumbline.alignment.finding;

import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.Result;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** A rule's complaint about a target. There is one per rule and target, however often it comes back. */
@Entity
public class Finding {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "target_id")
    private UUID targetId;

    private String rule;

    @Enumerated(EnumType.STRING)
    private FindingState state;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "times_opened")
    private int timesOpened;

    @Convert(converter = ResultColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private Result result;

    protected Finding() {
        // for Hibernate
    }

    static Finding open(UUID id, UUID planId, Result result, Instant at) {
        var finding = new Finding();
        finding.id = id;
        finding.planId = planId;
        finding.targetId = result.subject();
        finding.rule = result.rule();
        finding.state = FindingState.RESOLVED;
        finding.complain(result, at);
        return finding;
    }

    /** The rule complains, for the first time, still, or again. */
    void complain(Result complaint, Instant at) {
        if (state == FindingState.RESOLVED) {
            state = FindingState.OPEN;
            openedAt = at;
            resolvedAt = null;
            timesOpened++;
        }
        outcome = complaint.outcome();
        result = complaint;
    }

    /** The rule complains no more; what it said last is kept. */
    void resolve(Instant at) {
        if (state == FindingState.OPEN) {
            state = FindingState.RESOLVED;
            resolvedAt = at;
        }
    }

    static boolean isComplaint(Result result) {
        return switch (result.outcome()) {
            case PASS, INFO -> false;
            case WARN, UNKNOWN, FAIL -> true;
        };
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public UUID targetId() {
        return targetId;
    }

    public String rule() {
        return rule;
    }

    public FindingState state() {
        return state;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant resolvedAt() {
        return resolvedAt;
    }

    public int timesOpened() {
        return timesOpened;
    }

    /** What the rule said last. */
    public Result result() {
        return result;
    }
}
