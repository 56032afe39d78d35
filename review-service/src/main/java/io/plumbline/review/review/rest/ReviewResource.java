package io.plumbline.review.review.rest;

import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Role;
import io.plumbline.review.review.Deciding;
import io.plumbline.review.review.DecisionSnapshot;
import io.plumbline.review.review.Decisions;
import io.plumbline.review.review.HoldingReview;
import io.plumbline.review.review.Minutes;
import io.plumbline.review.review.NewDecision;
import io.plumbline.review.review.ReviewSnapshot;
import io.plumbline.review.review.Reviews;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/reviews/{reviewId}")
@Tag(name = "Reviews", description = "Leadership looks at a plan as it stands on a date and decides")
public class ReviewResource {

    private final HoldingReview holding;
    private final Deciding deciding;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Idempotency idempotency;

    ReviewResource(
            HoldingReview holding, Deciding deciding, Reviews reviews, Decisions decisions, Idempotency idempotency) {
        this.holding = holding;
        this.deciding = deciding;
        this.reviews = reviews;
        this.decisions = decisions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "readReview", summary = "Read a review with its agenda")
    @APIResponseSchema(ReviewSnapshot.class)
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public RestResponse<ReviewSnapshot> read(@RestPath UUID reviewId) {
        return tagged(reviews.get(reviewId));
    }

    @POST
    @RolesAllowed(Role.REVIEWER)
    @Path("opening")
    @Operation(
            operationId = "openReview",
            summary = "Open a scheduled review",
            description = "Freezes the agenda: assessments, verdicts and due decisions as they are known now."
                    + " Needs If-Match with the ETag that was read.")
    @APIResponseSchema(ReviewSnapshot.class)
    @Extension(name = "x-problems", value = "not-found illegal-transition stale precondition-required")
    public RestResponse<ReviewSnapshot> open(
            @RestPath UUID reviewId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(holding.open(reviewId, ifMatch));
    }

    @PUT
    @RolesAllowed(Role.REVIEWER)
    @Path("minutes")
    @Operation(
            operationId = "minuteReview",
            summary = "Write the minutes of an open review",
            description = "Replaces attendance and notes. Needs If-Match with the ETag that was read.")
    @APIResponseSchema(ReviewSnapshot.class)
    @Extension(name = "x-problems", value = "not-found illegal-transition stale precondition-required")
    public RestResponse<ReviewSnapshot> minute(
            @RestPath UUID reviewId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Minutes minutes) {
        return tagged(holding.minute(reviewId, ifMatch, minutes));
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.REVIEWER)
    @Path("decisions")
    @Operation(
            operationId = "decide",
            summary = "Decide about a target in an open review",
            description = "RAISE, LOWER, RETIME and RETIRE travel to target-service; follow the adjustment to see its"
                    + " answer. Try the change as a what-if in alignment-service before, and say here what came of"
                    + " it.")
    @APIResponseSchema(value = DecisionSnapshot.class, responseCode = "201")
    @Extension(name = "x-problems", value = "not-found illegal-transition limit-reached")
    public Response decide(
            @RestPath UUID reviewId,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid NewDecision decision) {
        return idempotency.once(
                key,
                "decide " + reviewId,
                decision,
                () -> RestResponse.status(RestResponse.Status.CREATED, deciding.decide(reviewId, decision)));
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("decisions")
    @Operation(operationId = "listDecisions", summary = "List the decisions of a review in order")
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public List<DecisionSnapshot> decisions(@RestPath UUID reviewId) {
        reviews.get(reviewId);
        return decisions.listOf(reviewId);
    }

    @POST
    @RolesAllowed(Role.REVIEWER)
    @Path("closing")
    @Operation(
            operationId = "closeReview",
            summary = "Close an open review",
            description =
                    "Refused while a target that is off track has no decision. Needs If-Match with the ETag that was"
                            + " read.")
    @APIResponseSchema(ReviewSnapshot.class)
    @Extension(
            name = "x-problems",
            value = "not-found illegal-transition explanation-missing stale precondition-required")
    public RestResponse<ReviewSnapshot> close(
            @RestPath UUID reviewId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(holding.close(reviewId, ifMatch));
    }

    private static RestResponse<ReviewSnapshot> tagged(ReviewSnapshot review) {
        return RestResponse.ResponseBuilder.ok(review)
                .header(HttpHeaders.ETAG, Precondition.tag(review.version()))
                .build();
    }
}
