package io.plumbline.platform;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.plumbline.platform.Problem.Violation;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/** Turns whatever was thrown into a problem of the catalogue; nothing internal leaves the service. */
public class ProblemMapping {

    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    /** What the framework's stream says of a body beyond the limit; it has no type of its own for it. */
    private static final String TOO_LARGE = "Request too large";

    private final Caller caller;

    ProblemMapping(Caller caller) {
        this.caller = caller;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        var response = respond(refusal.type(), refusal.getMessage(), refusal.violations());
        if (refusal instanceof TooManyCalls tooMany) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, tooMany.retryAfterSeconds());
        }
        return response;
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException failure) {
        var violations = new ArrayList<Violation>();
        for (var violation : failure.getConstraintViolations()) {
            violations.add(new Violation(pointer(violation), violation.getMessage()));
        }
        violations.sort(java.util.Comparator.comparing(Violation::pointer));
        var first = violations.get(0);
        return respond(CommonProblem.INVALID_VALUE, first.pointer() + " " + first.detail() + ".", violations);
    }

    /** The framework has a mapper of its own for this one, which only a mapper of the very same type replaces. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException failure) {
        return malformed(failure);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException failure) {
        return malformed(failure);
    }

    @ServerExceptionMapper
    public Response nobody(UnauthorizedException missing) {
        return unauthenticated("Send an access token: Authorization: Bearer <token>.", "Bearer");
    }

    /** Why a token is refused goes to the log: whoever forges one learns nothing. An absent issuer is not the caller's fault. */
    @ServerExceptionMapper
    public Response untrusted(AuthenticationFailedException failure) {
        if (isIssuerAway(failure)) {
            return issuerAway(failure);
        }
        LOG.debugf(failure, "token refused, trace %s", caller.correlation());
        return unauthenticated(
                "The access token is expired, not meant for this service, or not of a trusted issuer: fetch a new one.",
                "Bearer error=\"invalid_token\"");
    }

    @ServerExceptionMapper
    public Response issuerAway(OIDCException failure) {
        return issuerAway((Throwable) failure);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, ResourceInfo operation) {
        var needed = operation.getResourceMethod() == null
                ? null
                : operation.getResourceMethod().getAnnotation(RolesAllowed.class);
        var detail = needed == null
                ? "None of your roles allows this."
                : "The operation needs " + (needed.value().length == 1 ? "the role " : "one of the roles ")
                        + String.join(", ", needed.value()) + "; your token has " + caller.roles() + ".";
        return respond(CommonProblem.FORBIDDEN, detail, List.of());
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException failure, UriInfo uri, ResourceInfo operation) {
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return malformed(unreadable);
        }
        if (failure instanceof NotFoundException && failure.getCause() != null) {
            var parameter =
                    QueryParameter.notRead(uri.getQueryParameters(), failure.getCause(), operation.getResourceMethod());
            if (parameter.isPresent()) {
                return refused(parameter.get());
            }
        }
        var type = CommonProblem.ofStatus(failure.getResponse().getStatus());
        return respond(type, type.title() + ".", List.of());
    }

    /** A body that is too large, stops coming or is cut off is the caller's doing; the server has answered or hung up by then. */
    @ServerExceptionMapper
    public Response unread(IOException failure) {
        if (!isOfBody(failure)) {
            return unexpected(failure);
        }
        LOG.debugf("body not read: %s, trace %s", failure.getMessage(), caller.correlation());
        if (TOO_LARGE.equals(failure.getMessage())) {
            // The stream has ended the answer itself: another one could not be written any more.
            return Response.status(CommonProblem.BODY_TOO_LARGE.status()).build();
        }
        return respond(CommonProblem.MALFORMED_REQUEST, "The body did not arrive whole.", List.of());
    }

    @ServerExceptionMapper
    public Response unexpected(Exception failure) {
        if (isDatabaseAway(failure)) {
            LOG.warnf("database away: %s", failure.getMessage());
            return respond(CommonProblem.UNAVAILABLE, "The database does not answer; try again shortly.", List.of());
        }
        if (isUnstorableText(failure)) {
            return respond(
                    CommonProblem.MALFORMED_REQUEST,
                    "A text contains the character U+0000, which cannot be stored: leave it out.",
                    List.of());
        }
        if (isOutOfRange(failure)) {
            LOG.warnf(failure, "a value that cannot be kept, trace %s", caller.correlation());
            return respond(CommonProblem.INVALID_VALUE, "A number or a day is beyond what can be kept.", List.of());
        }
        LOG.errorf(failure, "unexpected failure, trace %s", caller.correlation());
        return respond(CommonProblem.INTERNAL_ERROR, "The failure was logged under the trace id.", List.of());
    }

    private Response unauthenticated(String detail, String challenge) {
        var response = respond(CommonProblem.UNAUTHENTICATED, detail, List.of());
        response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return response;
    }

    private Response issuerAway(Throwable failure) {
        LOG.warnf("issuer of access tokens away: %s", failure.getMessage());
        return respond(
                CommonProblem.ISSUER_UNREACHABLE,
                "Tokens cannot be checked at the moment; try again shortly.",
                List.of());
    }

    private Response malformed(JsonProcessingException failure) {
        var pointer = failure instanceof JsonMappingException mapping ? pointer(mapping) : "";
        var detail = failure instanceof UnrecognizedPropertyException unknown
                ? "The field " + unknown.getPropertyName() + " is not known here; known are "
                        + unknown.getKnownPropertyIds() + "."
                : describe(failure);
        return respond(CommonProblem.MALFORMED_REQUEST, detail, List.of(new Violation(pointer, detail)));
    }

    /** Jackson's own message names classes; the place and the kind of mistake are enough. */
    private static String describe(JacksonException failure) {
        if (failure instanceof StreamConstraintsException tooMuch) {
            return "The JSON passes a limit: " + tooMuch.getOriginalMessage().replaceFirst(", from .*", ")") + ".";
        }
        var location = failure.getLocation();
        var where = location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        var what = failure instanceof JsonMappingException
                ? "The JSON is well-formed but a value has the wrong type or is not one of those allowed"
                : "The body is not well-formed JSON";
        return what + where + ".";
    }

    private Response respond(ProblemType type, String detail, List<Violation> violations) {
        var problem = new Problem(type.type(), type.title(), type.status(), detail, violations, caller.correlation());
        var response = Response.status(type.status())
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .entity(problem);
        if (type.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, 2);
        }
        return response.build();
    }

    private static String pointer(JsonMappingException failure) {
        var pointer = new StringBuilder();
        for (var step : failure.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }

    /** Drops the method and parameter names in front of the path into the body. */
    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        int depth = 0;
        String parameter = "";
        for (var node : violation.getPropertyPath()) {
            if (depth++ < 2) {
                parameter = String.valueOf(node.getName());
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() ? parameter : pointer.toString();
    }

    /** The framework reports keys that could not be fetched as a failed sign-in, with the connection's failure as a cause. */
    private static boolean isIssuerAway(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfBody(IOException failure) {
        return Stream.of(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(VertxInputStream.class.getName()));
    }

    /** JSON can name the character U+0000, PostgreSQL has none: SQL state 22021, or 22P05 within jsonb. */
    private static boolean isUnstorableText(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return "22021".equals(sql.getSQLState()) || "22P05".equals(sql.getSQLState());
            }
        }
        return false;
    }

    /** Numeric value out of range, or a day that PostgreSQL's calendar does not have. */
    private static boolean isOutOfRange(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return "22003".equals(sql.getSQLState()) || "22008".equals(sql.getSQLState());
            }
        }
        return false;
    }

    /** A connection that ends while a transaction commits is told by what the transaction manager suppressed. */
    private static boolean isDatabaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
            }
            for (var suppressed : cause.getSuppressed()) {
                if (isDatabaseAway(suppressed)) {
                    return true;
                }
            }
        }
        return false;
    }
}
