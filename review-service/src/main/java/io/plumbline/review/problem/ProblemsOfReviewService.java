package io.plumbline.review.problem;

import io.plumbline.platform.ProblemsInOpenApi;

/** Documents this service's refusals; named in the configuration as {@code mp.openapi.filter}. */
public class ProblemsOfReviewService extends ProblemsInOpenApi {

    public ProblemsOfReviewService() {
        super(ReviewProblem.values());
    }
}
