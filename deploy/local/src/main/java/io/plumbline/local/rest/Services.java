package io.plumbline.local.rest;

/** The REST interfaces of the three services, as a planner calls them unless a call says otherwise. */
public record Services(Api target, Api alignment, Api review) {
    public static final String PLANNER = "paula";
    public static final String REVIEWER = "rita";
    public static final String MACHINE = "erp";

    /** @param issuer of the demo people who call */
    public static Services at(String target, String alignment, String review, String issuer) {
        SignIn signIn = new SignIn(issuer);
        return new Services(
                new Api(target, signIn, PLANNER),
                new Api(alignment, signIn, PLANNER),
                new Api(review, signIn, PLANNER));
    }
}
