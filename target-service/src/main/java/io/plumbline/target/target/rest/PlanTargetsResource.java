package io.plumbline.target.target.rest;

import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Page;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.QueryParameter;
import io.plumbline.platform.Role;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.target.NamingApex;
import io.plumbline.target.target.NewTarget;
import io.plumbline.target.target.SettingTarget;
import io.plumbline.target.target.TargetAnswer;
import io.plumbline.target.target.TargetSnapshot;
import io.plumbline.target.target.TargetState;
import io.plumbline.target.target.Targets;
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

@Path("/plans/{planId}")
@Tag(name = "Targets", description = "What a KPI is to reach by when, on which way")
public class PlanTargetsResource {

    private final SettingTarget setting;
    private final NamingApex naming;
    private final Plans plans;
    private final Targets targets;
    private final Idempotency idempotency;

    PlanTargetsResource(
            SettingTarget setting, NamingApex naming, Plans plans, Targets targets, Idempotency idempotency) {
        this.setting = setting;
        this.naming = naming;
        this.plans = plans;
        this.targets = targets;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.PLANNER)
    @Path("targets")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setTarget",
            summary = "Set a target on a plan",
            description =
                    "Resolves the goal to a number and back-casts it to yearly milestones. The target is a draft.")
    @APIResponseSchema(value = TargetView.class, responseCode = "201")
    @Extension(name = "x-problems", value = "not-found illegal-transition impossible-trajectory limit-reached")
    public Response set(
            @RestPath UUID planId, @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewTarget target) {
        return idempotency.once(key, "setTarget " + planId, target, () -> created(setting.set(planId, target)));
    }

    private static RestResponse<TargetView> created(TargetAnswer answer) {
        return TargetView.answer(answer)
                .status(RestResponse.Status.CREATED)
                .location(UriBuilder.fromResource(TargetResource.class)
                        .build(answer.target().id()))
                .build();
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("targets")
    @Operation(
            operationId = "listTargets",
            summary = "List a plan's targets, filtered, searched and sorted",
            description =
                    "Filters narrow each other. Any one or two of them cost the same in a plan of a million targets as"
                            + " in a small one.")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    @Transactional
    public Page<TargetSnapshot> list(
            @RestPath UUID planId,
            @RestQuery @Size(max = 40) @Parameter(example = "CUSTOMER") String perspective,
            @RestQuery @Parameter(schema = @Schema(implementation = TargetState.class)) String state,
            @RestQuery @Size(max = 200) @Parameter(example = "CFO") String owner,
            @RestQuery @Parameter(schema = @Schema(implementation = UUID.class)) String kpiId,
            @RestQuery
                    @Size(max = 200)
                    @Parameter(
                            description = "Part of the target's name or of its KPI's code, whatever the case",
                            example = "revenue")
                    String search,
            @RestQuery @Parameter(description = "created or name; with - in front descending", example = "name")
                    String sort,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        var years = plans.get(planId).fiscalYears();
        var filter = new Targets.Filter(
                perspective,
                QueryParameter.choice("state", state, TargetState.class),
                owner,
                QueryParameter.id("kpiId", kpiId),
                search);
        return targets.page(planId, filter, sort, cursor, limit).map(target -> target.snapshot(years));
    }

    /** The whole set of apex targets. */
    public record ApexTargets(
            @Schema(description = "Usually one") @NotNull @Size(max = 10)
            List<@NotNull UUID> targetIds,

            @Schema(description = "Why; needed once the plan is in force", examples = "Cash matters more now")
            @Size(max = 2000)
            String reason) {}

    @PUT
    @RolesAllowed(Role.PLANNER)
    @Path("apex-targets")
    @Operation(
            operationId = "nameApexTargets",
            summary = "Name the targets that matter most",
            description = "Replaces the present ones. Needs If-Match with the plan's ETag.")
    @APIResponseSchema(PlanSnapshot.class)
    @Extension(name = "x-problems", value = "not-found stale precondition-required")
    public RestResponse<PlanSnapshot> nameApex(
            @RestPath UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ApexTargets apex) {
        var plan = naming.name(planId, ifMatch, apex.targetIds(), apex.reason());
        return RestResponse.ResponseBuilder.ok(plan)
                .header(HttpHeaders.ETAG, Precondition.tag(plan.version()))
                .header(PlanRevision.HEADER, plan.revision())
                .build();
    }
}
