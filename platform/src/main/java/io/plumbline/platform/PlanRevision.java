package io.plumbline.platform;

/** How answers tell the revision of the plan that they know of, and how requests ask for a least one. */
public final class PlanRevision {

    /** Header of every answer about a plan. */
    public static final String HEADER = "Plumbline-Plan-Revision";

    private PlanRevision() {}
}
