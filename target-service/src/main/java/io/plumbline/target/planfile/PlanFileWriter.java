package io.plumbline.target.planfile;

import io.plumbline.target.kpi.KpiDefinition;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.target.TargetSnapshot.Milestone;
import java.io.IOException;
import java.util.List;

/** Writes one format of plan files; the pieces come in the order of the file. */
public interface PlanFileWriter extends AutoCloseable {

    void plan(PlanSnapshot plan) throws IOException;

    void kpi(KpiDefinition kpi) throws IOException;

    /** @param milestones of every year from 0 to the plan's last */
    void target(PlanFileTarget target, List<Milestone> milestones) throws IOException;

    @Override
    void close() throws IOException;
}
