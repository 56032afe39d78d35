package io.plumbline.target.plan.rest;

import io.plumbline.platform.Page;
import io.plumbline.platform.Role;
import io.plumbline.target.plan.Plans;
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

@Path("/plans/{planId}/versions")
@Tag(name = "Plans")
public class PlanVersionResource {

    private final Plans plans;
    private final Comparing comparing;

    PlanVersionResource(Plans plans, Comparing comparing) {
        this.plans = plans;
        this.comparing = comparing;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "listPlanVersions",
            summary = "List all versions of a plan, the first one first",
            description =
                    "The plan itself: outline, perspectives, apex, state. Its targets have versions of their own.")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    @Transactional
    public Page<PlanVersionView> list(
            @RestPath UUID planId,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        return plans.pageVersions(planId, cursor, limit).map(PlanVersionView::of);
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("differences")
    @Operation(
            operationId = "comparePlanVersions",
            summary = "Say what lies between two versions of a plan",
            description = "Either may be the older one. Each value that differs has a JSON pointer into the plan.")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    @Transactional
    public Comparison compare(
            @RestPath UUID planId,
            @RestQuery @NotNull @Min(1) @Parameter(example = "1") Integer from,
            @RestQuery @NotNull @Min(1) @Parameter(example = "2") Integer to) {
        return comparing.compare(
                from, to, version -> plans.getVersion(planId, version).plan());
    }
}
