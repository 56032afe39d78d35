package io.plumbline.review.problem;

import io.plumbline.platform.ProblemType;

/** What this service refuses beyond the problems that every service has. */
public enum ReviewProblem implements ProblemType {
    ALREADY_RECORDED(409, "The period has an actual already"),
    EXPLANATION_MISSING(409, "A target that is off track has no decision yet"),
    ROWS_REFUSED(422, "Some rows cannot be taken");

    private final int status;
    private final String title;

    ReviewProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
