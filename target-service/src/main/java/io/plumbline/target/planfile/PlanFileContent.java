package io.plumbline.target.planfile;

import io.plumbline.target.kpi.KpiDefinition;
import io.plumbline.target.plan.PlanOutline;
import java.math.BigDecimal;
import java.util.SortedMap;

/** Takes what a file holds, piece by piece in the order of the file: outline, KPIs, targets. What of a piece could not be read comes along. */
public interface PlanFileContent {

    void outline(PlanOutline outline, Place place, Unread unread);

    void kpi(KpiDefinition kpi, Place place, Unread unread);

    /** @param milestones values by year through which the way must lead, where the file shows them */
    void target(PlanFileTarget target, SortedMap<Integer, BigDecimal> milestones, Place place, Unread unread);

    /** Something cannot be read. */
    void problem(String place, String detail);
}
