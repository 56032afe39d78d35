package io.plumbline.review.actual.rest;

import io.plumbline.platform.Costly;
import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Role;
import io.plumbline.review.actual.ActualFile;
import io.plumbline.review.actual.RecordingActuals;
import io.plumbline.review.actual.rest.ActualBatchResource.Taken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/actual-files")
@Tag(name = "Actuals")
public class ActualFileResource {

    private final RecordingActuals recording;

    private final Idempotency idempotency;

    ActualFileResource(RecordingActuals recording, Idempotency idempotency) {
        this.recording = recording;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OWNER, Role.MACHINE})
    @Costly
    @Operation(
            operationId = "recordActualsFromFile",
            summary = "Record the actuals of a CSV file",
            description = "Either every row is taken or none; a refusal names each row, counted without the header.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            examples =
                                    @ExampleObject(
                                            name = "two",
                                            value = "kpi,period,value,note\n"
                                                    + "new_customers,2027-Q1,46,\n"
                                                    + "new_customers,2027-Q2,50,late")))
    @APIResponseSchema(value = Taken.class, responseCode = "201")
    @Extension(name = "x-problems", value = "rows-refused limit-reached")
    public Response record(@HeaderParam(Idempotency.HEADER) String key, @NotNull String file) {
        var batch = ActualFile.read(file);
        return idempotency.once(
                key,
                "recordActualsFromFile",
                batch,
                () -> RestResponse.status(
                        RestResponse.Status.CREATED,
                        new Taken(recording.record(batch).size())));
    }
}
