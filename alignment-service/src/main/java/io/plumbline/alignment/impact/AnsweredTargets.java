package io.plumbline.alignment.impact;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.verdict.PlanContents;
import io.plumbline.platform.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The impact answers of all targets. */
@ApplicationScoped
public class AnsweredTargets implements PanacheRepositoryBase<ImpactAnswers, UUID>, PlanContents {

    private final Caller caller;

    AnsweredTargets(Caller caller) {
        this.caller = caller;
    }

    /** The answers that name a target. */
    List<ImpactAnswers> listNaming(UUID targetId) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from impact_answers
                        where tenant = :tenant
                          and (own_perspective -> 'impactedTargetIds' @> to_jsonb(cast(:target as text))
                               or other_perspectives -> 'impactedTargetIds' @> to_jsonb(cast(:target as text)))""", ImpactAnswers.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("target", targetId.toString())
                .getResultList();
    }

    @Override
    public List<PlanEdit> list(UUID planId) {
        return list("planId", planId).stream()
                .flatMap(answers -> answers.edits().stream())
                .toList();
    }
}
