package io.plumbline.alignment.problem;

import io.plumbline.platform.ProblemType;

/** What this service refuses beyond the problems that every service has. */
public enum AlignmentProblem implements ProblemType {
    LINK_EXISTS(409, "The two targets are linked in this way already"),
    UNKNOWN_TARGET(422, "A target that is named is not part of the plan"),
    PLAN_COPY_BEHIND(503, "This service has not yet seen the plan's revision that was asked for");

    private final int status;
    private final String title;

    AlignmentProblem(int status, String title) {
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
