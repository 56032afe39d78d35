package io.plumbline.platform;

/** {@code If-Match} on changes (RFC 9110): a change names the version that it is based on, so that nobody overwrites unseen work. */
public final class Precondition {

    private Precondition() {}

    /** The entity tag of version {@code version}. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * @param ifMatch the header as sent, or null
     * @throws Refusal 428 if it is missing, 412 if it names another version
     */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(
                    CommonProblem.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the version that you have read.");
        }
        if (!ifMatch.trim().equals(tag(version))) {
            throw new Refusal(
                    CommonProblem.STALE,
                    "You based the change on " + ifMatch + ", but the present version is " + tag(version)
                            + ": read it again and decide anew.");
        }
    }
}
