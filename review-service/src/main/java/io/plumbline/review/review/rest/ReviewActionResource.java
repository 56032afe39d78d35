package io.plumbline.review.review.rest;

import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Role;
import io.plumbline.review.review.ActionSnapshot;
import io.plumbline.review.review.NewAction;
import io.plumbline.review.review.PromisingActions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

@Path("/reviews/{reviewId}/actions")
@Tag(name = "Reviews")
public class ReviewActionResource {

    private final PromisingActions promising;

    private final Idempotency idempotency;

    ReviewActionResource(PromisingActions promising, Idempotency idempotency) {
        this.promising = promising;
        this.idempotency = idempotency;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.REVIEWER)
    @Operation(operationId = "promiseAction", summary = "Take down who does what until when")
    @APIResponseSchema(value = ActionSnapshot.class, responseCode = "201")
    @Extension(name = "x-problems", value = "not-found illegal-transition limit-reached")
    public Response promise(
            @RestPath UUID reviewId, @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewAction action) {
        return idempotency.once(
                key,
                "promiseAction " + reviewId,
                action,
                () -> RestResponse.status(RestResponse.Status.CREATED, promising.promise(reviewId, action)));
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listActions", summary = "List the actions of a review")
    @Extension(name = "x-problems", value = "not-found")
    public List<ActionSnapshot> actions(@RestPath UUID reviewId) {
        return promising.list(reviewId);
    }
}
