package io.plumbline.target.plan.rest;

import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Page;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.Precondition;
import io.plumbline.target.plan.BeginningPlan;
import io.plumbline.target.plan.PlanOutline;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.plan.Plans;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/plans")
@Tag(name = "Plans", description = "Horizon, perspectives in order, apex; every change takes the plan's next revision")
public class PlanResource {

    private final BeginningPlan beginning;
    private final Plans plans;
    private final Idempotency idempotency;

    PlanResource(BeginningPlan beginning, Plans plans, Idempotency idempotency) {
        this.beginning = beginning;
        this.plans = plans;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(operationId = "beginPlan", summary = "Begin a plan")
    @APIResponseSchema(value = PlanSnapshot.class, responseCode = "201")
    public Response begin(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid PlanOutline outline) {
        return idempotency.once(key, "beginPlan", outline, () -> created(beginning.begin(outline)));
    }

    private static RestResponse<PlanSnapshot> created(PlanSnapshot plan) {
        return RestResponse.ResponseBuilder.ok(plan)
                .status(RestResponse.Status.CREATED)
                .location(
                        UriBuilder.fromResource(PlanResource.class).path("{id}").build(plan.id()))
                .header(HttpHeaders.ETAG, Precondition.tag(plan.version()))
                .header(PlanRevision.HEADER, plan.revision())
                .build();
    }

    @GET
    @Operation(operationId = "listPlans", summary = "List plans in order of creation")
    @Extension(name = "x-problems", value = "malformed-request invalid-value")
    @Transactional
    public Page<PlanSnapshot> list(
            @RestQuery String cursor, @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        return plans.page(cursor, limit);
    }

    @GET
    @Path("{planId}")
    @Operation(operationId = "readPlan", summary = "Read a plan")
    @APIResponseSchema(PlanSnapshot.class)
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public RestResponse<PlanSnapshot> read(@RestPath UUID planId) {
        var plan = plans.get(planId).snapshot();
        return RestResponse.ResponseBuilder.ok(plan)
                .header(HttpHeaders.ETAG, Precondition.tag(plan.version()))
                .header(PlanRevision.HEADER, plan.revision())
                .build();
    }
}
