package io.plumbline.target.adjustment.rest;

import io.plumbline.platform.Page;
import io.plumbline.platform.QueryParameter;
import io.plumbline.platform.Role;
import io.plumbline.target.adjustment.AdjustmentOutcome;
import io.plumbline.target.adjustment.AdjustmentView;
import io.plumbline.target.adjustment.Adjustments;
import io.plumbline.target.plan.Plans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/plans/{planId}/adjustments")
@Tag(name = "Adjustments", description = "What reviews decided about targets, and what became of it")
public class AdjustmentResource {

    private final Plans plans;
    private final Adjustments adjustments;

    AdjustmentResource(Plans plans, Adjustments adjustments) {
        this.plans = plans;
        this.adjustments = adjustments;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "listAdjustments",
            summary = "List the adjustments that reviews decided for a plan, in the order of their answers",
            description = "Each was applied, as a new version of its target, or refused with the reason.")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    @Transactional
    public Page<AdjustmentView> list(
            @RestPath UUID planId,
            @RestQuery @Parameter(schema = @Schema(implementation = AdjustmentOutcome.class)) String outcome,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        plans.get(planId);
        return adjustments.page(
                planId, QueryParameter.choice("outcome", outcome, AdjustmentOutcome.class), cursor, limit);
    }
}
