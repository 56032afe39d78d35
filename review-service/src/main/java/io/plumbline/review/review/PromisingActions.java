package io.plumbline.review.review;

import io.plumbline.platform.Identities;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Takes down who promised what until when, and when it was done. */
@ApplicationScoped
public class PromisingActions {

    private final Reviews reviews;
    private final ReviewLimits limits;
    private final EntityManager entities;
    private final Identities identities;
    private final Clock clock;

    PromisingActions(Reviews reviews, ReviewLimits limits, EntityManager entities, Identities identities, Clock clock) {
        this.reviews = reviews;
        this.limits = limits;
        this.entities = entities;
        this.identities = identities;
        this.clock = clock;
    }

    /** @throws Refusal 404, 409 unless the review is open and has room */
    @Transactional
    public ActionSnapshot promise(UUID reviewId, NewAction promised) {
        var review = reviews.getForChange(reviewId);
        review.requireOpenForDecisions();
        limits.requireRoomForAction(reviewId);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var action = new Action(identities.next(), reviewId, review.planId(), promised, at);
        entities.persist(action);
        return action.snapshot();
    }

    /** Doing it a second time changes nothing. @throws Refusal 404 */
    @Transactional
    public ActionSnapshot finish(UUID actionId) {
        var action = entities.find(Action.class, actionId, LockModeType.PESSIMISTIC_WRITE);
        if (action == null) {
            throw Refusal.notFound("action", actionId);
        }
        action.finish(LocalDate.now(clock));
        return action.snapshot();
    }

    /** In the order in which they were promised. @throws Refusal 404 */
    @Transactional
    public List<ActionSnapshot> list(UUID reviewId) {
        reviews.get(reviewId);
        return entities.createQuery("from Action where reviewId = :id order by id", Action.class)
                .setParameter("id", reviewId)
                .getResultStream()
                .map(Action::snapshot)
                .toList();
    }

    /** Of a plan, those that are not done and were due before the day. */
    List<ActionSnapshot> listOverdue(UUID planId, LocalDate day) {
        return entities.createQuery(
                        "from Action where planId = :plan and doneOn is null and dueOn < :day order by dueOn, id",
                        Action.class)
                .setParameter("plan", planId)
                .setParameter("day", day)
                .getResultStream()
                .map(Action::snapshot)
                .toList();
    }
}
