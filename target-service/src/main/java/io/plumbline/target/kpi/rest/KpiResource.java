package io.plumbline.target.kpi.rest;

import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Page;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.QueryParameter;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import io.plumbline.target.kpi.DefiningKpi;
import io.plumbline.target.kpi.Indicator;
import io.plumbline.target.kpi.KpiDefinition;
import io.plumbline.target.kpi.KpiSnapshot;
import io.plumbline.target.kpi.Kpis;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/kpis")
@Tag(name = "KPIs", description = "What is measured; a KPI outlives the plans whose targets hang on it")
public class KpiResource {

    private final DefiningKpi defining;
    private final Kpis kpis;
    private final Idempotency idempotency;

    KpiResource(DefiningKpi defining, Kpis kpis, Idempotency idempotency) {
        this.defining = defining;
        this.kpis = kpis;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.PLANNER)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "defineKpi", summary = "Define a KPI")
    @APIResponseSchema(value = KpiSnapshot.class, responseCode = "201")
    @Extension(name = "x-problems", value = "code-taken limit-reached")
    public Response define(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid KpiDefinition definition) {
        return idempotency.once(key, "defineKpi", definition, () -> created(defining.define(definition)));
    }

    private static RestResponse<KpiSnapshot> created(KpiSnapshot kpi) {
        return RestResponse.ResponseBuilder.ok(kpi)
                .status(RestResponse.Status.CREATED)
                .location(
                        UriBuilder.fromResource(KpiResource.class).path("{id}").build(kpi.id()))
                .header(HttpHeaders.ETAG, Precondition.tag(kpi.version()))
                .build();
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listKpis", summary = "List KPIs, or search them by code and name")
    @Extension(name = "x-problems", value = "malformed-request invalid-value")
    @Transactional
    public Page<KpiSnapshot> list(
            @RestQuery
                    @Size(max = 200)
                    @Parameter(description = "Part of the code or name, whatever the case", example = "revenue")
                    String search,
            @RestQuery @Parameter(schema = @Schema(implementation = Indicator.class)) String indicator,
            @RestQuery @Size(max = 200) String owner,
            @RestQuery @Parameter(description = "created, code or name; with - in front descending", example = "name")
                    String sort,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        return kpis.page(
                new Kpis.Filter(search, QueryParameter.choice("indicator", indicator, Indicator.class), owner),
                sort,
                cursor,
                limit);
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("{kpiId}")
    @Operation(operationId = "readKpi", summary = "Read a KPI, as it is or as it was")
    @APIResponseSchema(KpiSnapshot.class)
    @Extension(name = "x-problems", value = "not-found invalid-value")
    @Transactional
    public RestResponse<KpiSnapshot> read(
            @RestPath UUID kpiId,
            @RestQuery
                    @Parameter(
                            description = "The definition that held at this instant; now by default",
                            example = "2027-06-30T12:00:00Z")
                    String asOf) {
        var instant = QueryParameter.instant("asOf", asOf);
        return tagged(
                instant == null
                        ? kpis.get(kpiId).snapshot()
                        : kpis.findVersionAsOf(kpiId, instant)
                                .orElseThrow(() ->
                                        Refusal.notFound("KPI that existed at " + instant + " with the id", kpiId))
                                .kpi());
    }

    @PUT
    @RolesAllowed(Role.PLANNER)
    @Path("{kpiId}")
    @Operation(
            operationId = "reviseKpi",
            summary = "Revise a KPI's definition",
            description = "The code cannot change. Needs If-Match with the ETag that was read.")
    @APIResponseSchema(KpiSnapshot.class)
    @Extension(name = "x-problems", value = "not-found stale precondition-required")
    public RestResponse<KpiSnapshot> revise(
            @RestPath UUID kpiId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RestQuery
                    @Size(max = 2000)
                    @Parameter(
                            description = "Why; kept with the version",
                            example = "The auditors count orders by day of delivery")
                    String reason,
            @NotNull @Valid KpiDefinition definition) {
        return tagged(defining.revise(kpiId, ifMatch, definition, reason));
    }

    private static RestResponse<KpiSnapshot> tagged(KpiSnapshot kpi) {
        return RestResponse.ResponseBuilder.ok(kpi)
                .header(HttpHeaders.ETAG, Precondition.tag(kpi.version()))
                .build();
    }
}
