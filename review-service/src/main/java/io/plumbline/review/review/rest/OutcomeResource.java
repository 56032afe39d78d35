package io.plumbline.review.review.rest;

import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Role;
import io.plumbline.review.review.Deciding;
import io.plumbline.review.review.DecisionSnapshot;
import io.plumbline.review.review.NewOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/reviews/{reviewId}/outcomes")
@Tag(name = "Reviews")
public class OutcomeResource {

    private final Deciding deciding;

    private final Idempotency idempotency;

    OutcomeResource(Deciding deciding, Idempotency idempotency) {
        this.deciding = deciding;
        this.idempotency = idempotency;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "concludeDecision",
            summary = "Say whether an earlier decision had the effect that was expected",
            description =
                    "The agenda shows what the figures say of each decision that is due; after this it is no longer"
                            + " due.")
    @APIResponseSchema(value = DecisionSnapshot.class, responseCode = "201")
    @Extension(name = "x-problems", value = "not-found illegal-transition")
    public Response conclude(
            @RestPath UUID reviewId, @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewOutcome outcome) {
        return idempotency.once(
                key,
                "concludeDecision " + reviewId,
                outcome,
                () -> RestResponse.status(RestResponse.Status.CREATED, deciding.conclude(reviewId, outcome)));
    }
}
