package io.plumbline.alignment.impact;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.verdict.PlanContents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The impact answers of all targets. */
@ApplicationScoped
public class AnsweredTargets implements PanacheRepositoryBase<ImpactAnswers, UUID>, PlanContents {

    /** The answers that name a target. */
    List<ImpactAnswers> listNaming(UUID targetId) {
        return getEntityManager()
                .createNativeQuery("select * from impact_answers_naming(:target)", ImpactAnswers.class)
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
