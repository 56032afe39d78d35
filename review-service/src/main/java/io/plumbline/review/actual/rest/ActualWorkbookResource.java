package io.plumbline.review.actual.rest;

import io.plumbline.platform.Costly;
import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Role;
import io.plumbline.review.actual.ActualWorkbook;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/actual-workbooks")
@Tag(name = "Actuals")
public class ActualWorkbookResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RecordingActuals recording;

    private final Idempotency idempotency;

    ActualWorkbookResource(RecordingActuals recording, Idempotency idempotency) {
        this.recording = recording;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(WORKBOOK)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OWNER, Role.MACHINE})
    @Costly
    @Operation(
            operationId = "recordActualsFromWorkbook",
            summary = "Record the actuals of an Excel workbook",
            description = "Its first sheet has the columns of a CSV file: kpi, period, value and, if wanted, note and"
                    + " evidence. Either every row is taken or none; a refusal names each row, counted without the"
                    + " heading.")
    @APIResponseSchema(value = Taken.class, responseCode = "201")
    @Extension(name = "x-problems", value = "rows-refused limit-reached")
    public Response record(@HeaderParam(Idempotency.HEADER) String key, @NotNull byte[] file) {
        var batch = ActualWorkbook.read(file);
        return idempotency.once(
                key,
                "recordActualsFromWorkbook",
                batch,
                () -> RestResponse.status(
                        RestResponse.Status.CREATED,
                        new Taken(recording.record(batch).size())));
    }
}
