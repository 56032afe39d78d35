package io.plumbline.alignment.link;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.verdict.PlanContents;
import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The links of all plans. */
@ApplicationScoped
public class Links implements PanacheRepositoryBase<DeclaredLink, UUID>, PlanContents {

    /** @throws Refusal 404 */
    public DeclaredLink get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("link", id));
    }

    /**
     * The plan of a link, read without the link itself: that must be read when the plan is locked.
     *
     * @throws Refusal 404
     */
    UUID getPlanOf(UUID id) {
        return getEntityManager()
                .createQuery("select link.planId from DeclaredLink link where link.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("link", id));
    }

    /** @param targetId only links that lead from or to this target; all of the plan if null */
    public Page<LinkSnapshot> page(UUID planId, UUID targetId, String cursor, int limit) {
        var after = Page.after(cursor);
        var found = targetId == null
                ? find("planId = ?1 and id > ?2 order by id", planId, after)
                : find(
                        "planId = ?1 and (fromTargetId = ?2 or toTargetId = ?2) and id > ?3 order by id",
                        planId,
                        targetId,
                        after);
        return Page.of(found.page(0, limit + 1).list(), limit, DeclaredLink::id).map(DeclaredLink::snapshot);
    }

    /** The links that lead from or to a target, in order of creation. */
    List<LinkSnapshot> listAt(UUID targetId) {
        return list("fromTargetId = ?1 or toTargetId = ?1 order by id", targetId).stream()
                .map(DeclaredLink::snapshot)
                .toList();
    }

    @Override
    public List<PlanEdit> list(UUID planId) {
        return list("planId", planId).stream()
                .<PlanEdit>map(link -> new PlanEdit.LinkSet(link.toLink()))
                .toList();
    }

    /** All links of a plan in order of creation, with the codes by which a person knows their targets. */
    public List<LinkRow> listRows(UUID planId, PlanModel model) {
        return list("planId = ?1 order by id", planId).stream()
                .map(DeclaredLink::snapshot)
                .map(link -> LinkRow.of(link, code(model, link.fromTargetId()), code(model, link.toTargetId())))
                .toList();
    }

    /** Null if the target is not there, or not the only one with its KPI. */
    private static String code(PlanModel model, UUID targetId) {
        return model.findTarget(targetId)
                .map(target -> target.kpi().code())
                .filter(code -> model.listByCode(code).size() == 1)
                .orElse(null);
    }
}
