package io.plumbline.review.adjustment.rest;

import io.plumbline.platform.Page;
import io.plumbline.platform.Role;
import io.plumbline.review.adjustment.AdjustmentSnapshot;
import io.plumbline.review.adjustment.Adjustments;
import io.plumbline.review.targetcopy.TargetCopies;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/")
@Tag(
        name = "Adjustments",
        description = "New goals and dates that reviews decided, and what target-service made of them")
public class AdjustmentResource {

    private final Adjustments adjustments;
    private final TargetCopies copies;

    AdjustmentResource(Adjustments adjustments, TargetCopies copies) {
        this.adjustments = adjustments;
        this.copies = copies;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("adjustments/{adjustmentId}")
    @Operation(
            operationId = "readAdjustment",
            summary = "Read an adjustment",
            description = "DECIDED until target-service answers, then APPLIED or REFUSED with the reason.")
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public AdjustmentSnapshot read(@RestPath UUID adjustmentId) {
        return adjustments.get(adjustmentId);
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("plans/{planId}/adjustments")
    @Operation(operationId = "listAdjustments", summary = "List the adjustments of a plan in order of decision")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    @Transactional
    public Page<AdjustmentSnapshot> list(
            @RestPath UUID planId,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        copies.getPlan(planId);
        return adjustments.page(planId, cursor, limit);
    }
}
