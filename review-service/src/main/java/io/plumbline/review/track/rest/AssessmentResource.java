package io.plumbline.review.track.rest;

import io.plumbline.platform.Page;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.QueryParameter;
import io.plumbline.platform.Role;
import io.plumbline.review.targetcopy.PlanRevisions;
import io.plumbline.review.track.AssessingTargets;
import io.plumbline.review.track.PlanAssessment;
import io.plumbline.review.track.TargetAssessment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
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

@Path("/")
@Tag(name = "Assessments", description = "Planned against actual on any date; always derived, never stored")
public class AssessmentResource {

    private static final String AS_OF = "Periods that ended by this day count; today by default";
    private static final String KNOWN_AT =
            "Actuals as they were known at this instant; as they are known now by default";
    private static final String MIN_REVISION =
            "Least revision of the plan that the answer must rest on; waits up to 2 s, then 503";

    private final AssessingTargets assessing;
    private final PlanRevisions revisions;

    AssessmentResource(AssessingTargets assessing, PlanRevisions revisions) {
        this.assessing = assessing;
        this.revisions = revisions;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("plans/{planId}/assessment")
    @Operation(
            operationId = "assessPlan",
            summary = "Assess the targets of a plan",
            description =
                    "The counts are over all targets; the targets themselves come page by page, in order of creation.")
    @APIResponseSchema(PlanAssessment.class)
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value copy-behind")
    public RestResponse<PlanAssessment> plan(
            @RestPath UUID planId,
            @Parameter(description = AS_OF, example = "2027-06-30") @RestQuery LocalDate asOf,
            @Parameter(description = KNOWN_AT) @RestQuery Instant knownAt,
            @Parameter(
                            description = "Whether to forecast each target too, which takes longer",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @RestQuery
                    String outlook,
            @Parameter(description = MIN_REVISION) @RestQuery @Min(1) Long minRevision,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("200") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        boolean withOutlook = QueryParameter.flag("outlook", outlook);
        revisions.await(planId, minRevision);
        return RestResponse.ResponseBuilder.ok(assessing.assessPlan(planId, asOf, knownAt, withOutlook, cursor, limit))
                .header(PlanRevision.HEADER, revisions.known(planId))
                .header(PlanRevision.BEHIND_HEADER, revisions.isBehind(planId))
                .build();
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("targets/{targetId}/assessment")
    @Operation(operationId = "assessTarget", summary = "Assess a target")
    @APIResponseSchema(TargetAssessment.class)
    @Extension(name = "x-problems", value = "not-found malformed-request")
    public RestResponse<TargetAssessment> target(
            @RestPath UUID targetId,
            @Parameter(description = AS_OF, example = "2027-06-30") @RestQuery LocalDate asOf,
            @Parameter(description = KNOWN_AT) @RestQuery Instant knownAt) {
        var assessment = assessing.assess(targetId, asOf, knownAt);
        return RestResponse.ResponseBuilder.ok(assessment)
                .header(PlanRevision.HEADER, revisions.known(assessment.planId()))
                .header(PlanRevision.BEHIND_HEADER, revisions.isBehind(assessment.planId()))
                .build();
    }
}
