package io.plumbline.alignment.verdict.rest;

import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.verdict.BlastRadii;
import io.plumbline.alignment.verdict.CheckedPlans;
import io.plumbline.alignment.verdict.Coverage;
import io.plumbline.alignment.verdict.JudgedTargets;
import io.plumbline.platform.Page;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.QueryParameter;
import io.plumbline.platform.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/plans/{planId}")
@Tag(name = "Verdicts", description = "Does the plan hold together, and what did a change do to it")
public class PlanVerdictResource {

    private final CheckedPlans plans;
    private final JudgedTargets judged;
    private final BlastRadii radii;
    private final Coverage coverage;

    PlanVerdictResource(CheckedPlans plans, JudgedTargets judged, BlastRadii radii, Coverage coverage) {
        this.plans = plans;
        this.judged = judged;
        this.radii = radii;
        this.coverage = coverage;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("verdict")
    @Operation(
            operationId = "readPlanVerdict",
            summary = "Read the verdict on a plan",
            description =
                    "With minRevision the answer covers the plan at least up to that revision, or says that it does not yet.")
    @APIResponseSchema(PlanVerdict.class)
    @Extension(name = "x-problems", value = "not-found invalid-value plan-copy-behind")
    public RestResponse<PlanVerdict> verdict(@RestPath UUID planId, @RestQuery @Min(0) Long minRevision) {
        coverage.await(planId, minRevision);
        var verdict = QuarkusTransaction.requiringNew()
                .call(() -> PlanVerdict.of(plans.get(planId), coverage.isBehind(planId)));
        return ResponseBuilder.ok(verdict)
                .header(PlanRevision.HEADER, verdict.planRevision())
                .build();
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("target-verdicts")
    @Operation(
            operationId = "listTargetVerdicts",
            summary = "List the verdicts on all targets of a plan, or those with a given one")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value plan-copy-behind")
    public Page<TargetVerdictEntry> verdicts(
            @RestPath UUID planId,
            @RestQuery Outcome verdict,
            @RestQuery @Min(0) Long minRevision,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        coverage.await(planId, minRevision);
        return QuarkusTransaction.requiringNew()
                .call(() -> judged.page(plans.get(planId).id(), verdict, cursor, limit)
                        .map(TargetVerdictEntry::of));
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("blast-radii")
    @Operation(
            operationId = "listBlastRadii",
            summary = "List what each change did to the plan, in the order of the checks",
            description = "All of them, or those of checks from an instant on and before another.")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value plan-copy-behind")
    public Page<BlastRadiusView> radii(
            @RestPath UUID planId,
            @RestQuery String from,
            @RestQuery String until,
            @RestQuery @Min(0) Long minRevision,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        coverage.await(planId, minRevision);
        return QuarkusTransaction.requiringNew()
                .call(() -> radii.page(
                                plans.get(planId).id(),
                                QueryParameter.instant("from", from),
                                QueryParameter.instant("until", until),
                                cursor,
                                limit)
                        .map(BlastRadiusView::of));
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("blast-radii/latest")
    @Operation(operationId = "readLatestBlastRadius", summary = "Read what the latest change did to the plan")
    @Extension(name = "x-problems", value = "not-found invalid-value plan-copy-behind")
    public BlastRadiusView latest(@RestPath UUID planId, @RestQuery @Min(0) Long minRevision) {
        coverage.await(planId, minRevision);
        return QuarkusTransaction.requiringNew().call(() -> BlastRadiusView.of(radii.getLatest(planId)));
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("blast-radii/{planRevision}")
    @Operation(
            operationId = "readBlastRadius",
            summary = "Read what the change with a plan revision did to the plan",
            description = "Waits until this service has covered that revision.")
    @Extension(name = "x-problems", value = "not-found invalid-value plan-copy-behind")
    public BlastRadiusView radius(@RestPath UUID planId, @RestPath @Min(0) long planRevision) {
        coverage.await(planId, planRevision);
        return QuarkusTransaction.requiringNew()
                .call(() -> BlastRadiusView.of(radii.getOfRevision(planId, planRevision)));
    }
}
