package io.plumbline.alignment.problem;

import io.plumbline.platform.ProblemsInOpenApi;

/** Documents this service's refusals; named in the configuration as {@code mp.openapi.filter}. */
public class ProblemsOfAlignmentService extends ProblemsInOpenApi {

    public ProblemsOfAlignmentService() {
        super(AlignmentProblem.values());
    }
}
