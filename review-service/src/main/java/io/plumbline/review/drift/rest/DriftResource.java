package io.plumbline.review.drift.rest;

import io.plumbline.platform.Role;
import io.plumbline.review.drift.PlanDrift;
import io.plumbline.review.drift.ReportingDrift;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/plans/{planId}/goal-drift")
@Tag(name = "Assessments")
public class DriftResource {

    private final ReportingDrift reporting;

    DriftResource(ReportingDrift reporting) {
        this.reporting = reporting;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "readGoalDrift",
            summary = "See how the goals of a plan have moved",
            description = "Lowered and raised goals, moved dates, and goals that erode.")
    @Extension(name = "x-problems", value = "not-found")
    public PlanDrift read(@RestPath UUID planId) {
        return reporting.report(planId);
    }
}
