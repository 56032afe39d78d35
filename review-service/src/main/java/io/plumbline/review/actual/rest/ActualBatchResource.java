package io.plumbline.review.actual.rest;

import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Role;
import io.plumbline.review.actual.ActualBatch;
import io.plumbline.review.actual.RecordingActuals;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/actual-batches")
@Tag(name = "Actuals")
public class ActualBatchResource {

    private final RecordingActuals recording;

    private final Idempotency idempotency;

    ActualBatchResource(RecordingActuals recording, Idempotency idempotency) {
        this.recording = recording;
        this.idempotency = idempotency;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OWNER, Role.MACHINE})
    @Operation(
            operationId = "recordActuals",
            summary = "Record many actuals at once",
            description = "Of any KPIs, at most 5,000. Either every row is taken or none; a refusal names each row.")
    @APIResponseSchema(value = Taken.class, responseCode = "201")
    @Extension(name = "x-problems", value = "rows-refused limit-reached")
    public Response record(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid ActualBatch batch) {
        return idempotency.once(
                key,
                "recordActuals",
                batch,
                () -> RestResponse.status(
                        RestResponse.Status.CREATED,
                        new Taken(recording.record(batch).size())));
    }

    /** How many actuals were recorded. */
    @Schema(name = "ActualsTaken")
    public record Taken(@Schema(examples = "12") int recorded) {}
}
