package io.plumbline.review.review;

import io.plumbline.platform.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The organisation's decisions. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    /** In the order in which they were taken. */
    public List<DecisionSnapshot> listOf(UUID reviewId) {
        return list("reviewId = ?1 order by id", reviewId).stream()
                .map(Decision::snapshot)
                .toList();
    }

    /** @throws Refusal 422 if the plan has no such decision */
    Decision getForChange(UUID planId, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(decision -> decision.planId().equals(planId))
                .orElseThrow(() -> Refusal.invalid("/decisionId", "The plan under review has no decision " + id + "."));
    }

    /** By target, what earlier reviews of the plan decided and wanted checked by the day, and nobody has checked yet. */
    Map<UUID, List<DecisionSnapshot>> mapDue(UUID planId, LocalDate day) {
        return list("planId = ?1 and checkOn <= ?2 and outcome is null order by id", planId, day).stream()
                .map(Decision::snapshot)
                .collect(Collectors.groupingBy(DecisionSnapshot::targetId));
    }
}
