package io.plumbline.review.review;

import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The organisation's reviews. */
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, UUID> {

    /** How Hibernate is told to leave out what is locked. */
    private static final int SKIP_LOCKED = -2;

    /** @throws Refusal 404 */
    public ReviewSnapshot get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id)).snapshot();
    }

    /** The review, locked against other changes until the transaction ends. @throws Refusal 404 */
    Review getForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    List<Review> listScheduledByCadence(UUID planId, ReviewKind kind) {
        return list(
                "planId = ?1 and state = ?2 and origin = ?3 and kind = ?4 order by scheduledOn",
                planId,
                ReviewState.SCHEDULED,
                Origin.CADENCE,
                kind);
    }

    /** Those whose day has passed without anybody having noticed, locked; those that another transaction has locked are left to it. */
    List<Review> listNewlyOverdueForChange(LocalDate today, int most) {
        return getEntityManager()
                .createQuery(
                        "from Review where state = :scheduled and scheduledOn < :today and overdueSince is null"
                                + " order by planId, scheduledOn",
                        Review.class)
                .setParameter("scheduled", ReviewState.SCHEDULED)
                .setParameter("today", today)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }

    /** All reviews of a plan by day. */
    public List<ReviewSummary> listOfPlan(UUID planId) {
        return list("planId = ?1 order by scheduledOn, id", planId).stream()
                .map(Review::summary)
                .toList();
    }

    /** The agendas of all reviews of a plan that were opened, by day. */
    public List<Agenda> listAgendas(UUID planId) {
        return list("planId = ?1 and agenda is not null order by scheduledOn, id", planId).stream()
                .map(Review::agenda)
                .toList();
    }

    /** A page of a plan's reviews in order of creation; of one state, or of all if that is null. */
    public Page<ReviewSummary> page(UUID planId, ReviewState state, String cursor, int limit) {
        var found = find(
                        "planId = ?1 and id > ?2 and (?3 is null or state = ?3) order by id",
                        planId,
                        Page.after(cursor),
                        state)
                .page(0, limit + 1)
                .list();
        return Page.of(found.stream().map(Review::summary).toList(), limit, ReviewSummary::id);
    }

    private static Refusal notFound(UUID id) {
        return Refusal.notFound("review", id);
    }
}
