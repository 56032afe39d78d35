package io.plumbline.review.review;

import io.plumbline.review.forecast.pace.PaceVerdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What one participant of a review thinks of a target's pace. */
@Entity
@Table(name = "pace_vote")
@IdClass(PaceVote.Key.class)
public class PaceVote {

    @Id
    @Column(name = "review_id")
    private UUID reviewId;

    @Id
    @Column(name = "target_id")
    private UUID targetId;

    @Id
    private String voter;

    @TenantId
    private String tenant;

    @Enumerated(EnumType.STRING)
    private PaceVerdict vote;

    private String remark;

    @Column(name = "voted_at")
    private Instant votedAt;

    protected PaceVote() {
        // for Hibernate
    }

    PaceVote(UUID reviewId, NewPaceVote cast, Instant at) {
        this.reviewId = reviewId;
        this.targetId = cast.targetId();
        this.voter = cast.voter();
        take(cast, at);
    }

    final void take(NewPaceVote cast, Instant at) {
        vote = cast.vote();
        remark = cast.remark();
        votedAt = at;
    }

    PaceVoteSnapshot snapshot() {
        return new PaceVoteSnapshot(targetId, voter, vote, remark, votedAt);
    }

    /** Identity of a vote: one per person, target and review. */
    record Key(UUID reviewId, UUID targetId, String voter) implements Serializable {}
}
