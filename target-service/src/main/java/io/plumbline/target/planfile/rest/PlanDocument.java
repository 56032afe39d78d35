package io.plumbline.target.planfile.rest;

import io.plumbline.target.kpi.KpiDefinition;
import io.plumbline.target.plan.PlanOutline;
import io.plumbline.target.planfile.PlanFileTarget;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one-document form as OpenAPI shows it. It is never built: documents are read and written piece by piece. */
@Schema(
        name = "PlanDocument",
        description = "In this order. The schema for editors is contracts/plan-file/plan.v1.schema.json")
interface PlanDocument {

    @Schema(examples = "plumbline.plan/1")
    String getFormat();

    @Schema(description = "Needed to begin a plan")
    PlanOutline getPlan();

    @Schema(description = "KPIs that are known already may be left out")
    List<KpiDefinition> getKpis();

    List<PlanFileTarget> getTargets();
}
