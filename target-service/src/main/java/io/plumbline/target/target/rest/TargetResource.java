package io.plumbline.target.target.rest;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Page;
import io.plumbline.platform.Role;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.target.MovingTarget;
import io.plumbline.target.target.RevisingTarget;
import io.plumbline.target.target.TargetRevision;
import io.plumbline.target.target.TargetState;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/targets/{targetId}")
@Tag(name = "Targets")
public class TargetResource {

    private final RevisingTarget revising;
    private final MovingTarget moving;
    private final Targets targets;
    private final Plans plans;
    private final Caller caller;

    TargetResource(RevisingTarget revising, MovingTarget moving, Targets targets, Plans plans, Caller caller) {
        this.revising = revising;
        this.moving = moving;
        this.targets = targets;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "readTarget", summary = "Read a target")
    @APIResponseSchema(TargetView.class)
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public RestResponse<TargetView> read(@RestPath UUID targetId) {
        return TargetView.ok(targets.getWithPlan(targetId).answer());
    }

    @PUT
    @RolesAllowed(Role.PLANNER)
    @Operation(
            operationId = "reviseTarget",
            summary = "Revise a target",
            description = "Replaces the terms whole and becomes a new version. Needs If-Match with the target's ETag.")
    @APIResponseSchema(TargetView.class)
    @Extension(
            name = "x-problems",
            value = "not-found illegal-transition stale precondition-required impossible-trajectory")
    public RestResponse<TargetView> revise(
            @RestPath UUID targetId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TargetRevision revision) {
        return TargetView.ok(revising.revise(targetId, ifMatch, revision));
    }

    @POST
    @RolesAllowed({Role.PLANNER, Role.APPROVER})
    @Path("transitions")
    @Operation(
            operationId = "moveTarget",
            summary = "Propose, activate, withdraw or retire a target",
            description = "Activation needs an approver and an up-to-date alignment verdict without a failed rule."
                    + " Needs If-Match with the target's ETag.")
    @APIResponseSchema(TargetView.class)
    @Extension(
            name = "x-problems",
            value = "not-found illegal-transition activation-gate-closed stale precondition-required")
    public RestResponse<TargetView> move(
            @RestPath UUID targetId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Transition transition) {
        if (transition.to() == TargetState.ACTIVE) {
            caller.require(Role.APPROVER);
        }
        return TargetView.ok(moving.move(targetId, ifMatch, transition.to(), transition.reason()));
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("versions")
    @Operation(operationId = "listTargetVersions", summary = "List all versions of a target, the first one first")
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public Page<VersionView> versions(@RestPath UUID targetId) {
        targets.get(targetId);
        return new Page<>(
                targets.listVersions(targetId).stream().map(VersionView::of).toList(), null);
    }
}
