package io.plumbline.alignment.problem;

import io.plumbline.platform.ProblemsInOpenApi;
import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Documents this service's refusals. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsOfAlignmentService extends ProblemsInOpenApi {

    public ProblemsOfAlignmentService() {
        super(AlignmentProblem.values());
    }
}
