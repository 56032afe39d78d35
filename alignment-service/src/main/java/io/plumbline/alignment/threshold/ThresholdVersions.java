package io.plumbline.alignment.threshold;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.verdict.PlanContents;
import io.plumbline.platform.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The thresholds of all plans; the newest version of a plan holds. */
@ApplicationScoped
public class ThresholdVersions implements PanacheRepositoryBase<PlanThresholds, UUID>, PlanContents {

    /** Empty if the plan goes by the usual ones. */
    public Optional<PlanThresholds> findNewest(UUID planId) {
        return find("planId = ?1 order by version desc", planId).firstResultOptional();
    }

    /** In the order in which they were set. */
    public Page<PlanThresholds> page(UUID planId, String cursor, int limit) {
        var found = find("planId = ?1 and id > ?2 order by id", planId, Page.after(cursor))
                .page(0, limit + 1)
                .list();
        return Page.of(found, limit, PlanThresholds::id);
    }

    @Override
    public List<PlanEdit> list(UUID planId) {
        return findNewest(planId).stream()
                .<PlanEdit>map(row -> new PlanEdit.ThresholdsSet(row.thresholds()))
                .toList();
    }
}
