package io.plumbline.alignment.verdict;

import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.Recheck;
import io.plumbline.alignment.rule.TargetVerdict;
import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kept verdicts on targets. */
@ApplicationScoped
public class JudgedTargets implements PanacheRepositoryBase<JudgedTarget, UUID> {

    /** Above this, reading a whole plan is cheaper than naming its targets one by one. */
    private static final int MOST_PARAMETERS = 1000;

    /** @throws Refusal 404 */
    public JudgedTarget get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("target", id));
    }

    /**
     * The plan of a target, read without its verdict: that must be read when the plan is locked.
     *
     * @throws Refusal 404
     */
    public UUID getPlanOf(UUID id) {
        return getEntityManager()
                .createQuery("select target.planId from JudgedTarget target where target.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("target", id));
    }

    List<TargetVerdict> listVerdicts(UUID planId) {
        return list("planId", planId).stream().map(JudgedTarget::verdict).toList();
    }

    /** @param verdict only targets with this verdict; all of them if null */
    public Page<JudgedTarget> page(UUID planId, Outcome verdict, String cursor, int limit) {
        var after = Page.after(cursor);
        var found = verdict == null
                ? find("planId = ?1 and id > ?2 order by id", planId, after)
                : find("planId = ?1 and verdict = ?2 and id > ?3 order by id", planId, verdict, after);
        return Page.of(found.page(0, limit + 1).list(), limit, JudgedTarget::id);
    }

    /** Keeps what a re-check changed. */
    void keep(UUID planId, Recheck recheck) {
        var changed = recheck.changed();
        var kept = (changed.size() > MOST_PARAMETERS ? list("planId", planId) : list("id in ?1", changed))
                .stream().collect(Collectors.toMap(JudgedTarget::id, Function.identity()));
        for (var id : changed) {
            var present = kept.get(id);
            var verdict = recheck.after().findVerdict(id);
            if (verdict.isEmpty()) {
                if (present != null) {
                    delete(present);
                }
                continue;
            }
            var name = recheck.after().model().getTarget(id).name();
            if (present == null) {
                persist(JudgedTarget.of(planId, name, verdict.get()));
            } else {
                present.judge(name, verdict.get());
            }
        }
    }
}
