package io.plumbline.target.target.rest;

import io.plumbline.platform.QueryParameter;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import io.plumbline.target.target.MovingTarget;
import io.plumbline.target.target.RevisingTarget;
import io.plumbline.target.target.TargetAnswer;
import io.plumbline.target.target.TargetRevision;
import io.plumbline.target.target.Targets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/targets/{targetId}")
@Tag(name = "Targets")
public class TargetResource {

    private final RevisingTarget revising;
    private final MovingTarget moving;
    private final Targets targets;

    TargetResource(RevisingTarget revising, MovingTarget moving, Targets targets) {
        this.revising = revising;
        this.moving = moving;
        this.targets = targets;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "readTarget", summary = "Read a target, as it is or as it was")
    @APIResponseSchema(TargetView.class)
    @Extension(name = "x-problems", value = "not-found invalid-value")
    @Transactional
    public RestResponse<TargetView> read(
            @RestPath UUID targetId,
            @RestQuery
                    @Parameter(
                            description = "The target at this instant; now by default",
                            example = "2027-06-30T12:00:00Z")
                    String asOf) {
        var instant = QueryParameter.instant("asOf", asOf);
        if (instant == null) {
            return TargetView.ok(targets.getWithPlan(targetId).answer());
        }
        var version = targets.findVersionAsOf(targetId, instant)
                .orElseThrow(() -> Refusal.notFound("target that existed at " + instant + " with the id", targetId));
        return TargetView.ok(new TargetAnswer(version.target(), version.planRevision()));
    }

    @PUT
    @RolesAllowed({Role.PLANNER, Role.APPROVER})
    @Operation(
            operationId = "reviseTarget",
            summary = "Revise a target",
            description =
                    "Replaces the terms whole and becomes a new version. A target in force is revised by an approver;"
                            + " its fiscal years that are over keep their milestones, and the way to the goal is spread"
                            + " anew over the others. Needs If-Match with the target's ETag.")
    @APIResponseSchema(TargetView.class)
    @Extension(
            name = "x-problems",
            value = "not-found illegal-transition history-kept stale precondition-required impossible-trajectory")
    public RestResponse<TargetView> revise(
            @RestPath UUID targetId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TargetRevision revision) {
        return TargetView.ok(revising.revise(targetId, ifMatch, revision));
    }

    @POST
    @RolesAllowed(Role.APPROVER)
    @Path("rebaselines")
    @Operation(
            operationId = "rebaselineTarget",
            summary = "Let new terms of a target in force reach into closed years",
            description =
                    "Like a revision, by an approver with a reason, but baseline and milestones of years that are over"
                            + " may change too. The version is marked as a rebaseline. Needs If-Match with the target's"
                            + " ETag.")
    @APIResponseSchema(TargetView.class)
    @Extension(
            name = "x-problems",
            value = "not-found illegal-transition stale precondition-required impossible-trajectory")
    public RestResponse<TargetView> rebaseline(
            @RestPath UUID targetId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TargetRevision revision) {
        return TargetView.ok(revising.rebaseline(targetId, ifMatch, revision));
    }

    @POST
    @RolesAllowed({Role.PLANNER, Role.APPROVER})
    @Path("transitions")
    @Operation(
            operationId = "moveTarget",
            summary = "Propose, approve, reject or retire a target",
            description = "PROPOSED proposes, ACTIVE approves, DRAFT rejects or withdraws, RETIRED ends. An approver"
                    + " approves, and never own work: neither the author of the terms nor whoever proposed them."
                    + " Activation needs an up-to-date alignment verdict without a failed rule, or an override"
                    + " with its reason. Needs If-Match with the target's ETag.")
    @APIResponseSchema(TargetView.class)
    @Extension(
            name = "x-problems",
            value = "not-found illegal-transition four-eyes activation-gate-closed stale precondition-required")
    public RestResponse<TargetView> move(
            @RestPath UUID targetId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Transition transition) {
        return TargetView.ok(
                moving.move(targetId, ifMatch, transition.to(), transition.reason(), transition.override()));
    }
}
