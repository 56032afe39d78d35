package io.plumbline.review.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What somebody promised in a review to do until a day. */
@Entity
@Table(name = "action_item")
public class Action {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "review_id")
    private UUID reviewId;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "target_id")
    private UUID targetId;

    private String owner;
    private String task;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "promised_at")
    private Instant promisedAt;

    protected Action() {
        // for Hibernate
    }

    Action(UUID id, UUID reviewId, UUID planId, NewAction promised, Instant at) {
        this.id = id;
        this.reviewId = reviewId;
        this.planId = planId;
        targetId = promised.targetId();
        owner = promised.owner();
        task = promised.task();
        dueOn = promised.dueOn();
        promisedAt = at;
    }

    /** The first report counts. */
    void finish(LocalDate day) {
        if (doneOn == null) {
            doneOn = day;
        }
    }

    ActionSnapshot snapshot() {
        return new ActionSnapshot(id, reviewId, planId, targetId, owner, task, dueOn, doneOn, promisedAt);
    }
}
