package io.plumbline.review.review;

import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Takes the votes about the pace of targets in an open review; the suggestion stands on the agenda beside them. */
@ApplicationScoped
public class VotingOnPace {

    private final Reviews reviews;
    private final ReviewLimits limits;
    private final EntityManager entities;
    private final Clock clock;

    VotingOnPace(Reviews reviews, ReviewLimits limits, EntityManager entities, Clock clock) {
        this.reviews = reviews;
        this.limits = limits;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws Refusal 404, 409 unless the review is open and has room, 422 if the target is not on its agenda */
    @Transactional
    public PaceVoteSnapshot vote(UUID reviewId, NewPaceVote cast) {
        var review = reviews.getForChange(reviewId);
        review.requireOpenForDecisions();
        if (review.agenda().items().stream().noneMatch(item -> item.targetId().equals(cast.targetId()))) {
            throw Refusal.invalid("/targetId", "The target " + cast.targetId() + " is not on the agenda.");
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var vote = entities.find(PaceVote.class, new PaceVote.Key(reviewId, cast.targetId(), cast.voter()));
        if (vote == null) {
            limits.requireRoomForVote(reviewId);
            vote = new PaceVote(reviewId, cast, at);
            entities.persist(vote);
        } else {
            vote.take(cast, at);
        }
        return vote.snapshot();
    }

    /** By target, then in order of time. @throws Refusal 404 */
    @Transactional
    public List<PaceVoteSnapshot> list(UUID reviewId) {
        reviews.get(reviewId);
        return entities.createQuery(
                        "from PaceVote where reviewId = :id order by targetId, votedAt, voter", PaceVote.class)
                .setParameter("id", reviewId)
                .getResultStream()
                .map(PaceVote::snapshot)
                .toList();
    }
}
