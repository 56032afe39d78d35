package io.plumbline.platform;

/** What any service may refuse, whatever it is about. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    UNAUTHENTICATED(401, "The request needs a valid access token"),
    FORBIDDEN(403, "The caller's roles do not allow this"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "The resource does not offer this method"),
    NOT_ACCEPTABLE(406, "The resource has no such representation"),
    ILLEGAL_TRANSITION(409, "The present state does not allow this"),
    LIMIT_REACHED(409, "There are as many as there may be"),
    STALE(412, "The thing has changed since it was read"),
    BODY_TOO_LARGE(413, "The body is larger than allowed"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a media type that is not understood"),
    INVALID_VALUE(422, "A value is not usable"),
    PRECONDITION_REQUIRED(428, "The change must name the version it is based on"),
    TOO_MANY_CALLS(429, "The caller makes more calls than allowed"),
    INTERNAL_ERROR(500, "The service failed"),
    UNAVAILABLE(503, "The service cannot answer right now"),
    ISSUER_UNREACHABLE(503, "The issuer of access tokens does not answer"),
    COPY_BEHIND(503, "The service has not yet seen the revision that was asked for");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
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

    /** The entry for a status that the framework chose by itself. */
    static CommonProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
        };
    }
}
