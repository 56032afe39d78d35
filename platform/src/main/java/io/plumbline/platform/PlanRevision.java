package io.plumbline.platform;

/** How answers tell the revision of the plan that they know of, and how requests ask for a least one. */
public final class PlanRevision {

    /** Header of every answer about a plan. */
    public static final String HEADER = "Plumbline-Plan-Revision";

    /** Header that is {@code true} while an event of the plan could not be processed here, so that the answer may lack it. */
    public static final String BEHIND_HEADER = "Plumbline-Plan-Behind";

    private PlanRevision() {}
}
