package io.plumbline.target.overview.rest;

import io.plumbline.platform.Page;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.QueryParameter;
import io.plumbline.platform.Role;
import io.plumbline.target.overview.PlanChange;
import io.plumbline.target.overview.PlanChanges;
import io.plumbline.target.overview.PlanOverview;
import io.plumbline.target.overview.ViewingPlan;
import io.plumbline.target.plan.Plans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/plans/{planId}")
@Tag(name = "Plans")
public class PlanOverviewResource {

    private final ViewingPlan viewing;
    private final PlanChanges changes;
    private final Plans plans;

    PlanOverviewResource(ViewingPlan viewing, PlanChanges changes, Plans plans) {
        this.viewing = viewing;
        this.changes = changes;
        this.plans = plans;
    }

    /** What happened after a revision. */
    @Schema(name = "PlanChanges")
    public record ChangesSince(
            @Schema(description = "The plan's newest revision", examples = "12")
            long planRevision,

            @Schema(description = "In the order of their revisions; those of a snapshot's parts are left out")
            List<PlanChange> changes,

            @Schema(description = "Send it as ?since= for the changes that follow", examples = "9")
            long upTo) {}

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("overview")
    @Operation(
            operationId = "viewPlan",
            summary = "Show a plan with its targets, their states, current milestones and verdicts",
            description = "In one call, as it is or as it was at an instant.")
    @APIResponseSchema(PlanOverview.class)
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    public RestResponse<PlanOverview> view(
            @RestPath UUID planId,
            @RestQuery
                    @Parameter(
                            description = "Plan and targets at this instant; now by default",
                            example = "2027-06-30T12:00:00Z")
                    String asOf,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        var instant = QueryParameter.instant("asOf", asOf);
        var overview =
                instant == null ? viewing.now(planId, cursor, limit) : viewing.asOf(planId, instant, cursor, limit);
        return ResponseBuilder.ok(overview)
                .header(PlanRevision.HEADER, overview.plan().revision())
                .build();
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("changes")
    @Operation(
            operationId = "listPlanChanges",
            summary = "Say what changed in a plan after a revision",
            description = "Changes of the plan and of its targets, proposals of changes and their answers, and refused"
                    + " adjustments, in the order of the revisions that they took. Nothing that happened after the asked"
                    + " revision is missing up to upTo; but revisions of what changes nothing may lie between: a snapshot"
                    + " takes one for each of its parts. The plan's events tell those as well, and have no gap.")
    @APIResponseSchema(ChangesSince.class)
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    @Transactional
    public RestResponse<ChangesSince> changes(
            @RestPath UUID planId,
            @RestQuery
                    @DefaultValue("0")
                    @Min(0)
                    @Parameter(description = "The newest revision that the caller knows", example = "7")
                    long since,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        long revision = plans.get(planId).revision();
        var found = changes.listSince(planId, since, limit);
        long upTo = found.isEmpty() ? since : found.get(found.size() - 1).planRevision();
        return ResponseBuilder.ok(new ChangesSince(revision, found, upTo))
                .header(PlanRevision.HEADER, revision)
                .build();
    }
}
