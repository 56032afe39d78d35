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
import java.time.LocalDate;
import java.util.Optional;
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

    private int version;

    @Column(name = "target_id")
    private UUID targetId;

    private String rule;

    /** OPEN or RESOLVED; whether an open one is waived depends on the day. */
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

    @Column(name = "waived_by")
    private String waivedBy;

    @Column(name = "waived_reason")
    private String waivedReason;

    @Column(name = "waived_until")
    private LocalDate waivedUntil;

    /** True once somebody, or the calendar, ended the waiver and that was told. */
    @Column(name = "waiver_ended")
    private boolean waiverEnded;

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

    /** The rule complains, for the first time, still, or again; empty if it still says the same. */
    Optional<FindingChanged.Change> complain(Result complaint, Instant at) {
        boolean again = state == FindingState.RESOLVED;
        boolean restated = !again && !complaint.saysTheSameAs(result);
        if (again) {
            state = FindingState.OPEN;
            openedAt = at;
            resolvedAt = null;
            timesOpened++;
            waivedBy = null;
            waivedReason = null;
            waivedUntil = null;
            waiverEnded = false;
        }
        if (again || !complaint.equals(result)) {
            version++;
            outcome = complaint.outcome();
            result = complaint;
        }
        return again
                ? Optional.of(FindingChanged.Change.REOPENED)
                : restated ? Optional.of(FindingChanged.Change.RESTATED) : Optional.empty();
    }

    /** The rule complains no more; what it said last is kept. */
    Optional<FindingChanged.Change> resolve(Instant at) {
        if (state != FindingState.OPEN) {
            return Optional.empty();
        }
        state = FindingState.RESOLVED;
        resolvedAt = at;
        version++;
        return Optional.of(FindingChanged.Change.RESOLVED);
    }

    /** Takes it from the list of what is open, up to and including a day. */
    void waive(String by, String reason, LocalDate until) {
        waivedBy = by;
        waivedReason = reason;
        waivedUntil = until;
        waiverEnded = false;
        version++;
    }

    /** Asks about it again; who had waived it and why stays on record until it is resolved. */
    void endWaiver() {
        waiverEnded = true;
        version++;
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

    /** What it is on a day: a waiver ends by itself. */
    public FindingState state(LocalDate today) {
        boolean waived =
                state == FindingState.OPEN && waivedUntil != null && !waiverEnded && !waivedUntil.isBefore(today);
        return waived ? FindingState.WAIVED : state;
    }

    /** True if its waiver has run out and nobody was told so yet. */
    boolean hasExpired(LocalDate today) {
        return state == FindingState.OPEN && waivedUntil != null && !waiverEnded && waivedUntil.isBefore(today);
    }

    public int version() {
        return version;
    }

    /** The newest waiver since it was last opened, expired or not. */
    public Optional<Waiver> findWaiver() {
        return Optional.ofNullable(waivedUntil).map(until -> new Waiver(waivedBy, waivedReason, until));
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
