package io.plumbline.target.kpi.rest;

import io.plumbline.platform.Page;
import io.plumbline.platform.Role;
import io.plumbline.target.kpi.Kpis;
import io.plumbline.target.version.Comparing;
import io.plumbline.target.version.Comparing.Comparison;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/kpis/{kpiId}/versions")
@Tag(name = "KPIs")
public class KpiVersionResource {

    private final Kpis kpis;
    private final Comparing comparing;

    KpiVersionResource(Kpis kpis, Comparing comparing) {
        this.kpis = kpis;
        this.comparing = comparing;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listKpiVersions", summary = "List all versions of a KPI, the first one first")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    @Transactional
    public Page<KpiVersionView> list(
            @RestPath UUID kpiId,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        return kpis.pageVersions(kpiId, cursor, limit).map(KpiVersionView::of);
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("differences")
    @Operation(
            operationId = "compareKpiVersions",
            summary = "Say what lies between two versions of a KPI",
            description = "Either may be the older one. Each value that differs has a JSON pointer into the KPI.")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    @Transactional
    public Comparison compare(
            @RestPath UUID kpiId,
            @RestQuery @NotNull @Min(1) @Parameter(example = "1") Integer from,
            @RestQuery @NotNull @Min(1) @Parameter(example = "2") Integer to) {
        return comparing.compare(
                from, to, version -> kpis.getVersion(kpiId, version).kpi());
    }
}
