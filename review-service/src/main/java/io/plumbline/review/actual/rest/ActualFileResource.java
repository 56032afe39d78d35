package io.plumbline.review.actual.rest;

import io.plumbline.platform.Role;
import io.plumbline.review.actual.ActualFile;
import io.plumbline.review.actual.RecordingActuals;
import io.plumbline.review.actual.rest.ActualBatchResource.Taken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

    ActualFileResource(RecordingActuals recording) {
        this.recording = recording;
    }

    @POST
    @RolesAllowed({Role.OWNER, Role.MACHINE})
    @Consumes("text/csv")
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
                                            value =
                                                    "kpi,period,value,note\nnew_customers,2027-Q1,46,\nnew_customers,2027-Q2,50,late")))
    @APIResponseSchema(value = Taken.class, responseCode = "201")
    @Extension(name = "x-problems", value = "rows-refused")
    public RestResponse<Taken> record(@NotNull String file) {
        var recorded = recording.record(ActualFile.read(file));
        return RestResponse.status(RestResponse.Status.CREATED, new Taken(recorded.size()));
    }
}
