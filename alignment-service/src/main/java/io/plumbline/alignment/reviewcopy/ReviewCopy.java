package io.plumbline.alignment.reviewcopy;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.Review;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** The newest version of a review that was seen; also of a cancelled one, so that an older version cannot bring it back. */
@Entity
@Table(name = "review_copy")
class ReviewCopy {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    private long version;

    private boolean cancelled;

    @Convert(converter = ReviewColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private Review review;

    protected ReviewCopy() {
        // for Hibernate
    }

    static ReviewCopy of(UUID planId, Review review, boolean cancelled) {
        var copy = new ReviewCopy();
        copy.id = review.id();
        copy.planId = planId;
        copy.take(review, cancelled);
        return copy;
    }

    void take(Review newer, boolean isCancelled) {
        version = newer.version();
        cancelled = isCancelled;
        review = newer;
    }

    long version() {
        return version;
    }

    PlanEdit edit() {
        return cancelled ? new PlanEdit.ReviewRemoved(id) : new PlanEdit.ReviewSet(review);
    }
}
