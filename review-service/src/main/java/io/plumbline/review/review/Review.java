package io.plumbline.review.review;

import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** A meeting about a plan: scheduled, opened, closed; or cancelled before it was opened. */
@Entity
public class Review {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    private int version;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private ReviewKind kind;

    private String name;

    @Column(name = "scheduled_on")
    private LocalDate scheduledOn;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Convert(converter = AgendaColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private Agenda agenda;

    private String[] attendance;
    private String notes;

    @Column(name = "overdue_since")
    private Instant overdueSince;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private String closedBy;

    protected Review() {
        // for Hibernate
    }

    static Review schedule(UUID id, UUID planId, Origin origin, Appointment appointment) {
        var review = new Review();
        review.id = id;
        review.planId = planId;
        review.version = 1;
        review.state = ReviewState.SCHEDULED;
        review.origin = origin;
        review.kind = appointment.kind();
        review.name = appointment.name();
        review.scheduledOn = appointment.scheduledOn();
        review.asOf = appointment.asOf();
        review.attendance = new String[0];
        return review;
    }

    /** @throws Refusal 409 unless it is scheduled */
    void open(Agenda frozen, String by, Instant at) {
        require(ReviewState.SCHEDULED, "opened");
        version++;
        state = ReviewState.OPEN;
        agenda = frozen;
        openedBy = by;
        openedAt = at;
    }

    /** Nothing that was decided about it changes, so it keeps its version. */
    void noticeOverdue(Instant at) {
        overdueSince = at;
    }

    /** @throws Refusal 409 unless it is open */
    void minute(List<String> present, String whatWasSaid) {
        require(ReviewState.OPEN, "minuted");
        version++;
        attendance = present.toArray(String[]::new);
        notes = whatWasSaid;
    }

    /** @throws Refusal 409 unless it is open */
    void requireOpenForDecisions() {
        require(ReviewState.OPEN, "used to decide");
    }

    /** @throws Refusal 409 unless it is open */
    void close(String by, Instant at) {
        require(ReviewState.OPEN, "closed");
        version++;
        state = ReviewState.CLOSED;
        closedBy = by;
        closedAt = at;
    }

    /** @throws Refusal 409 unless it is scheduled */
    void cancel() {
        require(ReviewState.SCHEDULED, "cancelled");
        version++;
        state = ReviewState.CANCELLED;
    }

    private void require(ReviewState needed, String deed) {
        if (state != needed) {
            throw new Refusal(
                    CommonProblem.ILLEGAL_TRANSITION,
                    "The review is " + state + ": only one that is " + needed + " can be " + deed + ".");
        }
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    int version() {
        return version;
    }

    LocalDate asOf() {
        return asOf;
    }

    Agenda agenda() {
        return agenda;
    }

    Appointment appointment() {
        return new Appointment(kind, name, scheduledOn, asOf);
    }

    ReviewSnapshot snapshot() {
        return ReviewSnapshot.of(summary(), agenda);
    }

    ReviewSummary summary() {
        return new ReviewSummary(
                id,
                planId,
                version,
                state,
                origin,
                kind,
                name,
                scheduledOn,
                asOf,
                List.of(attendance),
                notes,
                overdueSince,
                openedAt,
                openedBy,
                closedAt,
                closedBy);
    }
}
