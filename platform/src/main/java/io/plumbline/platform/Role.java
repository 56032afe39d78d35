package io.plumbline.platform;

/**
 * What a person or system may do. An operation names those that may call it; one that names none is refused to everybody. Every role
 * includes {@link #VIEWER}, and {@link #ADMIN} excludes {@link #APPROVER}: see {@link RolesInForce}.
 */
public final class Role {

    /** Reads. */
    public static final String VIEWER = "viewer";

    /** Drafts plans, KPIs, targets, links and impact answers. */
    public static final String PLANNER = "planner";

    /** Activates, overrides, waives. */
    public static final String APPROVER = "approver";

    /** Runs reviews and decides in them. */
    public static final String REVIEWER = "reviewer";

    /** Records the actuals of own KPIs. */
    public static final String OWNER = "owner";

    /** Looks after the organisation's settings and its audit trail; never approves. */
    public static final String ADMIN = "admin";

    /** Another system: reads, and delivers actuals. */
    public static final String MACHINE = "machine";

    private Role() {}
}
