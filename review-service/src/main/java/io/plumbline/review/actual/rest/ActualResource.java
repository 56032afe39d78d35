package io.plumbline.review.actual.rest;

import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Page;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Role;
import io.plumbline.review.actual.ActualSnapshot;
import io.plumbline.review.actual.ActualsOfKpis;
import io.plumbline.review.actual.Correction;
import io.plumbline.review.actual.NewActual;
import io.plumbline.review.actual.RecordingActuals;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/kpis/{kpiId}/actuals")
@Tag(name = "Actuals", description = "What a KPI came to in each period; corrections keep what was believed before")
public class ActualResource {

    private final RecordingActuals recording;
    private final ActualsOfKpis actuals;
    private final TargetCopies copies;
    private final Idempotency idempotency;

    ActualResource(RecordingActuals recording, ActualsOfKpis actuals, TargetCopies copies, Idempotency idempotency) {
        this.recording = recording;
        this.actuals = actuals;
        this.copies = copies;
        this.idempotency = idempotency;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OWNER, Role.MACHINE})
    @Operation(
            operationId = "recordActual",
            summary = "Record the actual of a period",
            description =
                    "A period that has begun and is not over may be recorded too: the actual is then marked as preliminary. One that has not begun is refused.")
    @APIResponseSchema(value = ActualSnapshot.class, responseCode = "201")
    @Extension(name = "x-problems", value = "not-found already-recorded limit-reached")
    public Response record(
            @RestPath UUID kpiId, @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewActual actual) {
        return idempotency.once(
                key, "recordActual " + kpiId, actual, () -> created(kpiId, recording.record(kpiId, actual)));
    }

    private static RestResponse<ActualSnapshot> created(UUID kpiId, ActualSnapshot recorded) {
        return RestResponse.ResponseBuilder.ok(recorded)
                .status(RestResponse.Status.CREATED)
                .location(UriBuilder.fromResource(ActualResource.class)
                        .path("{period}")
                        .build(kpiId, recorded.period()))
                .header(HttpHeaders.ETAG, Precondition.tag(recorded.revision()))
                .build();
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listActuals", summary = "List the actuals of a KPI in order of time")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    @Transactional
    public Page<ActualSnapshot> list(
            @RestPath UUID kpiId,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        copies.getKpi(kpiId);
        return actuals.page(kpiId, cursor, limit);
    }

    @GET
    @Path("{period}")
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "readActual", summary = "Read the actual of a period")
    @APIResponseSchema(ActualSnapshot.class)
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public RestResponse<ActualSnapshot> read(@RestPath UUID kpiId, @RestPath String period) {
        return tagged(actuals.get(kpiId, period));
    }

    @GET
    @Path("{period}/revisions")
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "listRevisions",
            summary = "List all that was ever recorded for a period, the present first")
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public List<ActualSnapshot> revisions(@RestPath UUID kpiId, @RestPath String period) {
        return actuals.listRevisions(kpiId, period);
    }

    @PUT
    @Path("{period}")
    @RolesAllowed({Role.OWNER, Role.MACHINE})
    @Operation(
            operationId = "correctActual",
            summary = "Correct the actual of a period",
            description = "The earlier value is kept. Needs If-Match with the ETag that was read.")
    @APIResponseSchema(ActualSnapshot.class)
    @Extension(name = "x-problems", value = "not-found stale precondition-required limit-reached")
    public RestResponse<ActualSnapshot> correct(
            @RestPath UUID kpiId,
            @RestPath String period,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Correction correction) {
        return tagged(recording.correct(kpiId, period, ifMatch, correction));
    }

    private static RestResponse<ActualSnapshot> tagged(ActualSnapshot actual) {
        return RestResponse.ResponseBuilder.ok(actual)
                .header(HttpHeaders.ETAG, Precondition.tag(actual.revision()))
                .build();
    }
}
