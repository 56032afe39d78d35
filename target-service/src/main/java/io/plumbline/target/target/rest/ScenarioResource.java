package io.plumbline.target.target.rest;

import io.plumbline.platform.Costly;
import io.plumbline.platform.Idempotency;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Role;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.plan.rest.PlanResource;
import io.plumbline.target.target.CloningPlan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/plans/{planId}/scenarios")
@Tag(name = "Plans")
public class ScenarioResource {

    private final CloningPlan cloning;
    private final Idempotency idempotency;

    ScenarioResource(CloningPlan cloning, Idempotency idempotency) {
        this.cloning = cloning;
        this.idempotency = idempotency;
    }

    /** A scenario to be made from a plan. */
    public record NewScenario(
            @Schema(examples = "Double profit, late campaigns") @NotBlank @Size(max = 200)
            String name,

            @Schema(
                    description = "Why; kept with the first versions",
                    examples = "What if the campaigns start a year late?")
            @Size(max = 2000)
            String reason) {}

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PLANNER)
    @Costly
    @Operation(
            operationId = "clonePlan",
            summary = "Clone a plan as a scenario",
            description = "Copies the outline and all targets that are not retired, as drafts. The scenario has ids,"
                    + " revisions, versions and an event stream of its own, names what it was copied from, and is never"
                    + " in force.")
    @APIResponseSchema(value = PlanSnapshot.class, responseCode = "201")
    @Extension(name = "x-problems", value = "not-found limit-reached")
    public Response clone(
            @RestPath UUID planId, @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewScenario scenario) {
        return idempotency.once(
                key,
                "clonePlan " + planId,
                scenario,
                () -> created(cloning.clone(planId, scenario.name(), scenario.reason())));
    }

    private static RestResponse<PlanSnapshot> created(PlanSnapshot scenario) {
        return ResponseBuilder.ok(scenario)
                .status(RestResponse.Status.CREATED)
                .location(
                        UriBuilder.fromResource(PlanResource.class).path("{id}").build(scenario.id()))
                .header(HttpHeaders.ETAG, Precondition.tag(scenario.version()))
                .header(PlanRevision.HEADER, scenario.revision())
                .build();
    }
}
