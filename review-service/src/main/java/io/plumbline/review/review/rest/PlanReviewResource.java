package io.plumbline.review.review.rest;

import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Page;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Role;
import io.plumbline.review.review.NewReview;
import io.plumbline.review.review.ReviewState;
import io.plumbline.review.review.ReviewSummary;
import io.plumbline.review.review.Reviews;
import io.plumbline.review.review.SchedulingReviews;
import io.plumbline.review.targetcopy.TargetCopies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/plans/{planId}/reviews")
@Tag(name = "Reviews")
public class PlanReviewResource {

    private final SchedulingReviews scheduling;
    private final Reviews reviews;
    private final TargetCopies copies;
    private final Idempotency idempotency;

    PlanReviewResource(SchedulingReviews scheduling, Reviews reviews, TargetCopies copies, Idempotency idempotency) {
        this.scheduling = scheduling;
        this.reviews = reviews;
        this.copies = copies;
        this.idempotency = idempotency;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.REVIEWER)
    @Operation(operationId = "scheduleReview", summary = "Schedule a review beside those of the cadence")
    @APIResponseSchema(value = ReviewSummary.class, responseCode = "201")
    @Extension(name = "x-problems", value = "not-found illegal-transition limit-reached")
    public Response schedule(
            @RestPath UUID planId, @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewReview review) {
        return idempotency.once(
                key, "scheduleReview " + planId, review, () -> created(scheduling.schedule(planId, review)));
    }

    private static RestResponse<ReviewSummary> created(ReviewSummary scheduled) {
        return RestResponse.ResponseBuilder.ok(scheduled)
                .status(RestResponse.Status.CREATED)
                .location(UriBuilder.fromPath("/reviews/{id}").build(scheduled.id()))
                .header(HttpHeaders.ETAG, Precondition.tag(scheduled.version()))
                .build();
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listReviews", summary = "List the reviews of a plan in order of creation")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    @Transactional
    public Page<ReviewSummary> list(
            @RestPath UUID planId,
            @RestQuery ReviewState state,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        copies.getPlan(planId);
        return reviews.page(planId, state, cursor, limit);
    }
}
