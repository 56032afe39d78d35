package io.plumbline.target.plan.rest;

import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Page;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.QueryParameter;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import io.plumbline.target.plan.BeginningPlan;
import io.plumbline.target.plan.MovingPlan;
import io.plumbline.target.plan.PlanKind;
import io.plumbline.target.plan.PlanOutline;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.plan.PlanState;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.plan.RevisedOutline;
import io.plumbline.target.plan.RevisingPlan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/plans")
@Tag(name = "Plans", description = "Horizon, perspectives in order, apex; every change takes the plan's next revision")
public class PlanResource {

    private final BeginningPlan beginning;
    private final RevisingPlan revising;
    private final MovingPlan moving;
    private final Plans plans;
    private final Idempotency idempotency;

    PlanResource(
            BeginningPlan beginning, RevisingPlan revising, MovingPlan moving, Plans plans, Idempotency idempotency) {
        this.beginning = beginning;
        this.revising = revising;
        this.moving = moving;
        this.plans = plans;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.PLANNER)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "beginPlan", summary = "Begin a plan")
    @APIResponseSchema(value = PlanSnapshot.class, responseCode = "201")
    @Extension(name = "x-problems", value = "limit-reached")
    public Response begin(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid PlanOutline outline) {
        return idempotency.once(key, "beginPlan", outline, () -> created(beginning.begin(outline)));
    }

    private static RestResponse<PlanSnapshot> created(PlanSnapshot plan) {
        return tagged(plan)
                .status(RestResponse.Status.CREATED)
                .location(
                        UriBuilder.fromResource(PlanResource.class).path("{id}").build(plan.id()))
                .build();
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "listPlans",
            summary = "List plans, filtered and sorted",
            description = "Scenarios are left out unless they are asked for, so that nobody takes one for a plan.")
    @Extension(name = "x-problems", value = "malformed-request invalid-value")
    @Transactional
    public Page<PlanSnapshot> list(
            @RestQuery @DefaultValue("PLAN") @Parameter(schema = @Schema(implementation = PlanKind.class)) String kind,
            @RestQuery @Parameter(schema = @Schema(implementation = PlanState.class)) String state,
            @RestQuery
                    @Parameter(
                            description = "Scenarios that were copied from this plan; goes with kind=SCENARIO",
                            schema = @Schema(implementation = UUID.class))
                    String originPlanId,
            @RestQuery @Parameter(description = "created or name; with - in front descending", example = "name")
                    String sort,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        var filter = new Plans.Filter(
                QueryParameter.choice("kind", kind, PlanKind.class),
                QueryParameter.choice("state", state, PlanState.class),
                QueryParameter.id("originPlanId", originPlanId));
        return plans.page(filter, sort, cursor, limit);
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("{planId}")
    @Operation(operationId = "readPlan", summary = "Read a plan, as it is or as it was")
    @APIResponseSchema(PlanSnapshot.class)
    @Extension(name = "x-problems", value = "not-found invalid-value")
    @Transactional
    public RestResponse<PlanSnapshot> read(
            @RestPath UUID planId,
            @RestQuery
                    @Parameter(
                            description = "The plan at this instant; now by default",
                            example = "2027-06-30T12:00:00Z")
                    String asOf) {
        var instant = QueryParameter.instant("asOf", asOf);
        if (instant == null) {
            return tagged(plans.get(planId).snapshot()).build();
        }
        return tagged(plans.findVersionAsOf(planId, instant)
                        .orElseThrow(() -> Refusal.notFound("plan that existed at " + instant + " with the id", planId))
                        .plan())
                .build();
    }

    @PUT
    @RolesAllowed(Role.PLANNER)
    @Path("{planId}")
    @Operation(
            operationId = "revisePlan",
            summary = "Revise a plan's outline",
            description = "Replaces it whole. Currency and years stay while targets rest on them, and so does a"
                    + " perspective while targets stand in it. Needs If-Match with the plan's ETag.")
    @APIResponseSchema(PlanSnapshot.class)
    @Extension(name = "x-problems", value = "not-found illegal-transition in-use stale precondition-required")
    public RestResponse<PlanSnapshot> revise(
            @RestPath UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RevisedOutline revision) {
        return tagged(revising.revise(planId, ifMatch, revision)).build();
    }

    @POST
    @RolesAllowed({Role.PLANNER, Role.APPROVER})
    @Path("{planId}/transitions")
    @Operation(
            operationId = "movePlan",
            summary = "Activate or close a plan",
            description =
                    "Activation needs an up-to-date alignment verdict of the plan that is not FAIL, or an override"
                            + " with its reason. An approver activates, and never own work. In a closed plan nothing"
                            + " changes any more. A scenario cannot be activated. Needs If-Match with the plan's ETag.")
    @APIResponseSchema(PlanSnapshot.class)
    @Extension(
            name = "x-problems",
            value = "not-found illegal-transition four-eyes activation-gate-closed stale precondition-required")
    public RestResponse<PlanSnapshot> move(
            @RestPath UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PlanTransition transition) {
        return tagged(moving.move(planId, ifMatch, transition.to(), transition.reason(), transition.override()))
                .build();
    }

    static ResponseBuilder<PlanSnapshot> tagged(PlanSnapshot plan) {
        return ResponseBuilder.ok(plan)
                .header(HttpHeaders.ETAG, Precondition.tag(plan.version()))
                .header(PlanRevision.HEADER, plan.revision());
    }
}
