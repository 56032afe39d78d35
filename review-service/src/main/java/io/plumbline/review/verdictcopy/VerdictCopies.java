package io.plumbline.review.verdictcopy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The organisation's verdicts as far as this service has heard of them. */
@ApplicationScoped
public class VerdictCopies {

    private final EntityManager entities;

    VerdictCopies(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes over a check; it names only the targets whose verdict changed. */
    public void learn(UUID planId, PlanVerdict check, List<TargetVerdict> changed) {
        Optional.ofNullable(entities.find(KnownPlanVerdict.class, planId))
                .ifPresentOrElse(
                        known -> known.learn(check), () -> entities.persist(new KnownPlanVerdict(planId, check)));
        for (var news : changed) {
            Optional.ofNullable(entities.find(KnownTargetVerdict.class, news.targetId()))
                    .ifPresentOrElse(
                            known -> known.learn(news), () -> entities.persist(new KnownTargetVerdict(planId, news)));
        }
    }

    /** Takes over a finding as it stands; one that is resolved or waived asks nothing of a review. */
    public void learn(UUID planId, Finding news, boolean isOpen) {
        var known = entities.find(KnownFinding.class, news.id());
        if (known == null && isOpen) {
            entities.persist(new KnownFinding(planId, news));
        } else if (known != null && isOpen) {
            known.learn(news);
        } else if (known != null) {
            entities.remove(known);
        }
    }

    /** The open findings of a plan, by target. */
    public Map<UUID, List<Finding>> mapFindings(UUID planId) {
        return entities.createQuery("from KnownFinding where planId = :planId order by id", KnownFinding.class)
                .setParameter("planId", planId)
                .getResultStream()
                .map(KnownFinding::facts)
                .collect(Collectors.groupingBy(Finding::targetId));
    }

    public Optional<PlanVerdict> findOfPlan(UUID planId) {
        return Optional.ofNullable(entities.find(KnownPlanVerdict.class, planId))
                .map(KnownPlanVerdict::snapshot);
    }

    /** The verdicts on the targets of a plan, by target. */
    public Map<UUID, TargetVerdict> mapOfPlan(UUID planId) {
        return entities.createQuery("from KnownTargetVerdict where planId = :planId", KnownTargetVerdict.class)
                .setParameter("planId", planId)
                .getResultStream()
                .map(KnownTargetVerdict::snapshot)
                .collect(Collectors.toMap(TargetVerdict::targetId, verdict -> verdict));
    }
}
