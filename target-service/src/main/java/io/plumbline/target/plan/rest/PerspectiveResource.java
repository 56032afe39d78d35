package io.plumbline.target.plan.rest;

import io.plumbline.platform.Precondition;
import io.plumbline.platform.Role;
import io.plumbline.target.plan.Perspective;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.plan.RevisingPlan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/plans/{planId}/perspectives")
@Tag(name = "Plans")
public class PerspectiveResource {

    private final RevisingPlan revising;
    private final Plans plans;

    PerspectiveResource(RevisingPlan revising, Plans plans) {
        this.revising = revising;
        this.plans = plans;
    }

    /** A plan's perspectives, the one that matters most first. */
    @Schema(name = "Perspectives")
    public record OrderedPerspectives(List<Perspective> perspectives) {}

    /** The whole list in its new order. */
    public record ArrangedPerspectives(
            @Schema(
                    description = "The one that matters most first",
                    examples =
                            "[{\"code\":\"MISSION\",\"name\":\"Mission\"},{\"code\":\"PEOPLE\",\"name\":\"People\"}]")
            @NotNull
            @Size(min = 1, max = 20)
            List<@Valid @NotNull Perspective> perspectives,

            @Schema(description = "Why; kept with the version", examples = "The city's mission comes first")
            @NotBlank
            @Size(max = 2000)
            String reason) {}

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listPerspectives", summary = "List a plan's perspectives in order")
    @APIResponseSchema(OrderedPerspectives.class)
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public RestResponse<OrderedPerspectives> list(@RestPath UUID planId) {
        var plan = plans.get(planId).snapshot();
        return ResponseBuilder.ok(new OrderedPerspectives(plan.perspectives()))
                .header(HttpHeaders.ETAG, Precondition.tag(plan.version()))
                .build();
    }

    @PUT
    @RolesAllowed(Role.PLANNER)
    @Operation(
            operationId = "arrangePerspectives",
            summary = "Name and order a plan's perspectives anew",
            description = "Replaces the list. A code stays while targets stand in it; names and order are free. Needs"
                    + " If-Match with the plan's ETag.")
    @APIResponseSchema(PlanSnapshot.class)
    @Extension(name = "x-problems", value = "not-found illegal-transition in-use stale precondition-required")
    public RestResponse<PlanSnapshot> arrange(
            @RestPath UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ArrangedPerspectives arranged) {
        return PlanResource.tagged(revising.arrange(planId, ifMatch, arranged.perspectives(), arranged.reason()))
                .build();
    }
}
