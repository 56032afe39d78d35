package io.plumbline.alignment.past;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.TargetPast;
import io.plumbline.alignment.verdict.PlanContents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The pasts of all targets. Change one only when its plan is locked. */
@ApplicationScoped
public class TargetPasts implements PanacheRepositoryBase<KeptPast, UUID>, PlanContents {

    /** Reads these in one statement; what is written to them afterwards in the same transaction needs no further one. */
    public void load(Collection<UUID> targetIds) {
        list("targetId in ?1", targetIds);
    }

    /** Writes something into a target's past; the edit that tells the plan's rules of it, if it was news. */
    public Optional<PlanEdit> write(UUID planId, UUID targetId, UnaryOperator<TargetPast> fact) {
        var kept = findById(targetId);
        var before = kept == null ? TargetPast.NONE : kept.past();
        var after = fact.apply(before);
        if (after.equals(before)) {
            return Optional.empty();
        }
        if (kept == null) {
            persist(KeptPast.of(planId, targetId, after));
        } else {
            kept.become(after);
        }
        return Optional.of(new PlanEdit.PastSet(targetId, after));
    }

    @Override
    public List<PlanEdit> list(UUID planId) {
        return list("planId", planId).stream().map(KeptPast::edit).toList();
    }
}
