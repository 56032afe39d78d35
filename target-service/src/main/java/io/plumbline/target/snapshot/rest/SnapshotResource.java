package io.plumbline.target.snapshot.rest;

import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Page;
import io.plumbline.platform.Role;
import io.plumbline.target.snapshot.RunningSnapshots;
import io.plumbline.target.snapshot.SnapshotProgress;
import io.plumbline.target.snapshot.Snapshots;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/snapshots")
@Tag(name = "Snapshots", description = "The present state, told again to whoever follows the events")
public class SnapshotResource {

    private final RunningSnapshots running;
    private final Snapshots snapshots;
    private final Idempotency idempotency;

    SnapshotResource(RunningSnapshots running, Snapshots snapshots, Idempotency idempotency) {
        this.running = running;
        this.snapshots = snapshots;
        this.idempotency = idempotency;
    }

    /** What is to be told. */
    @Schema(name = "SnapshotOrder")
    public record SnapshotOrder(
            @Schema(
                    description = "The plan to tell; without it all plans of the organisation are told",
                    nullable = true)
            UUID planId) {}

    @POST
    @RolesAllowed({Role.ADMIN, Role.MACHINE})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeSnapshot",
            summary = "Tell the present state of a plan, or of all, once more",
            description =
                    "All KPIs of the organisation are told in KpiSnapshotTaken events, then each plan with all versions of its"
                            + " targets in PlanSnapshotTaken events. These stand in the plan's stream like any other fact and take"
                            + " its next revisions; changes go on meanwhile and are told between them. Whoever follows the topic puts"
                            + " its copies right by them, and one that begins late can begin with the first of them. Goes on in the"
                            + " background; an organisation has one at a time.")
    @APIResponseSchema(value = SnapshotProgress.class, responseCode = "202")
    @Extension(name = "x-problems", value = "not-found illegal-transition unavailable")
    public Response take(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid SnapshotOrder order) {
        return idempotency.once(key, "takeSnapshot", order, () -> accepted(order));
    }

    private RestResponse<SnapshotProgress> accepted(SnapshotOrder order) {
        var begun = running.start(order.planId());
        return RestResponse.ResponseBuilder.ok(begun)
                .status(RestResponse.Status.ACCEPTED)
                .location(UriBuilder.fromResource(SnapshotResource.class)
                        .path("{id}")
                        .build(begun.id()))
                .build();
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.MACHINE})
    @Operation(operationId = "listSnapshots", summary = "List snapshots in order of creation")
    @Extension(name = "x-problems", value = "malformed-request invalid-value")
    @Transactional
    public Page<SnapshotProgress> list(
            @RestQuery String cursor, @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        return snapshots.page(cursor, limit);
    }

    @GET
    @Path("{snapshotId}")
    @RolesAllowed({Role.ADMIN, Role.MACHINE})
    @Operation(operationId = "readSnapshot", summary = "Read how far a snapshot has come")
    @APIResponseSchema(SnapshotProgress.class)
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public SnapshotProgress read(@RestPath UUID snapshotId) {
        return snapshots.progress(snapshotId);
    }
}
