package io.plumbline.review.review.rest;

import io.plumbline.platform.Role;
import io.plumbline.review.review.ActionSnapshot;
import io.plumbline.review.review.NewAction;
import io.plumbline.review.review.PromisingActions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

    ReviewActionResource(PromisingActions promising) {
        this.promising = promising;
    }

    @POST
    @RolesAllowed(Role.REVIEWER)
    @Operation(operationId = "promiseAction", summary = "Take down who does what until when")
    @APIResponseSchema(value = ActionSnapshot.class, responseCode = "201")
    @Extension(name = "x-problems", value = "not-found illegal-transition")
    public RestResponse<ActionSnapshot> promise(@RestPath UUID reviewId, @NotNull @Valid NewAction action) {
        return RestResponse.status(RestResponse.Status.CREATED, promising.promise(reviewId, action));
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listActions", summary = "List the actions of a review")
    @Extension(name = "x-problems", value = "not-found")
    public List<ActionSnapshot> actions(@RestPath UUID reviewId) {
        return promising.list(reviewId);
    }
}
