package io.plumbline.alignment.link.rest;

import io.plumbline.alignment.link.DeclaringLink;
import io.plumbline.alignment.link.LinkAnswer;
import io.plumbline.alignment.link.LinkSnapshot;
import io.plumbline.alignment.link.LinkTerms;
import io.plumbline.alignment.link.Links;
import io.plumbline.alignment.verdict.CheckedPlans;
import io.plumbline.alignment.verdict.Coverage;
import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Page;
import io.plumbline.platform.Role;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

@Path("/plans/{planId}/links")
@Tag(name = "Links", description = "Which target is part of which, and which moves which")
public class PlanLinksResource {

    private final DeclaringLink declaring;
    private final Links links;
    private final CheckedPlans plans;
    private final Coverage coverage;
    private final Idempotency idempotency;

    PlanLinksResource(
            DeclaringLink declaring, Links links, CheckedPlans plans, Coverage coverage, Idempotency idempotency) {
        this.declaring = declaring;
        this.links = links;
        this.plans = plans;
        this.coverage = coverage;
        this.idempotency = idempotency;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PLANNER)
    @Operation(
            operationId = "declareLink",
            summary = "Link two targets of a plan",
            description =
                    "With minRevision the link is made once this service knows the plan up to that revision. With an Idempotency-Key it is made once,"
                            + " however often it is sent.")
    @APIResponseSchema(value = LinkView.class, responseCode = "201")
    @Extension(
            name = "x-problems",
            value = "not-found link-exists illegal-transition unknown-target plan-copy-behind limit-reached")
    public Response declare(
            @RestPath UUID planId,
            @RestQuery @Min(0) Long minRevision,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid LinkTerms terms) {
        coverage.await(planId, minRevision);
        return idempotency.once(key, "declareLink " + planId, terms, () -> created(declaring.declare(planId, terms)));
    }

    private static RestResponse<LinkView> created(LinkAnswer answer) {
        return LinkView.answer(answer)
                .status(RestResponse.Status.CREATED)
                .location(UriBuilder.fromResource(LinkResource.class)
                        .build(answer.link().id()))
                .build();
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "listLinks",
            summary = "List the links of a plan, or of one of its targets, in order of creation")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    @Transactional
    public Page<LinkSnapshot> list(
            @RestPath UUID planId,
            @RestQuery UUID targetId,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        return links.page(plans.get(planId).id(), targetId, cursor, limit);
    }
}
