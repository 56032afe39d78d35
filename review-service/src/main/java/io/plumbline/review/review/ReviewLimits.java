package io.plumbline.review.review;

import io.plumbline.platform.Caller;
import io.plumbline.platform.CountLimit;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many reviews a plan may have, and how much may be said in one. */
@ApplicationScoped
class ReviewLimits {

    private static final String REVIEWS = "plumbline.limits.reviews-per-plan";
    private static final String DECISIONS = "plumbline.limits.decisions-per-review";
    private static final String ACTIONS = "plumbline.limits.actions-per-review";
    private static final String VOTES = "plumbline.limits.votes-per-review";

    private final EntityManager entities;
    private final Caller caller;
    private final CountLimit reviews;
    private final CountLimit decisions;
    private final CountLimit actions;
    private final CountLimit votes;

    ReviewLimits(
            EntityManager entities,
            Caller caller,
            @ConfigProperty(name = REVIEWS, defaultValue = "10000") int mostReviews,
            @ConfigProperty(name = DECISIONS, defaultValue = "10000") int mostDecisions,
            @ConfigProperty(name = ACTIONS, defaultValue = "10000") int mostActions,
            @ConfigProperty(name = VOTES, defaultValue = "100000") int mostVotes) {
        this.entities = entities;
        this.caller = caller;
        reviews = new CountLimit(
                REVIEWS, mostReviews, "A plan", "reviews, cancelled ones included", "schedule fewer or rarer ones");
        decisions = new CountLimit(DECISIONS, mostDecisions, "A review", "decisions", "take the rest to the next one");
        actions = new CountLimit(ACTIONS, mostActions, "A review", "actions", "take the rest to the next one");
        votes = new CountLimit(VOTES, mostVotes, "A review", "votes", "take the rest to the next one");
    }

    /** @throws Refusal 409 if the plan would have more reviews than it may */
    void requireRoomForReviews(UUID planId, int more) {
        reviews.requireRoom(entities, more, "review where tenant = ?1 and plan_id = ?2", caller.tenant(), planId);
    }

    /** @throws Refusal 409 if the review has as many decisions as it may */
    void requireRoomForDecision(UUID reviewId) {
        decisions.requireRoom(entities, 1, "decision where tenant = ?1 and review_id = ?2", caller.tenant(), reviewId);
    }

    /** @throws Refusal 409 if the review has as many actions as it may */
    void requireRoomForAction(UUID reviewId) {
        actions.requireRoom(entities, 1, "action_item where tenant = ?1 and review_id = ?2", caller.tenant(), reviewId);
    }

    /** @throws Refusal 409 if the review has as many votes as it may */
    void requireRoomForVote(UUID reviewId) {
        votes.requireRoom(entities, 1, "pace_vote where tenant = ?1 and review_id = ?2", caller.tenant(), reviewId);
    }
}
