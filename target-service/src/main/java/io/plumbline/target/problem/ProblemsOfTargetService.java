package io.plumbline.target.problem;

import io.plumbline.platform.ProblemsInOpenApi;

/** Documents this service's refusals; named in the configuration as {@code mp.openapi.filter}. */
public class ProblemsOfTargetService extends ProblemsInOpenApi {

    public ProblemsOfTargetService() {
        super(TargetProblem.values());
    }
}
