package io.plumbline.review.cadence;

import io.plumbline.platform.Refusal;
import io.plumbline.review.review.ReviewKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The cadences of the organisation's plans. */
@ApplicationScoped
public class Cadences implements PanacheRepositoryBase<Cadence, Cadence.Key> {

    /** @throws Refusal 404 */
    public CadenceSnapshot get(UUID planId, ReviewKind kind) {
        return findByIdOptional(new Cadence.Key(planId, kind))
                .orElseThrow(() -> notFound(planId, kind))
                .snapshot();
    }

    public List<CadenceSnapshot> listOfPlan(UUID planId) {
        return list("planId = ?1 order by kind", planId).stream()
                .map(Cadence::snapshot)
                .toList();
    }

    Optional<Cadence> findForChange(UUID planId, ReviewKind kind) {
        return findByIdOptional(new Cadence.Key(planId, kind), LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws Refusal 404 */
    Cadence getForChange(UUID planId, ReviewKind kind) {
        return findForChange(planId, kind).orElseThrow(() -> notFound(planId, kind));
    }

    private static Refusal notFound(UUID planId, ReviewKind kind) {
        return Refusal.notFound(kind.name().toLowerCase(Locale.ROOT) + " cadence of plan", planId);
    }
}
