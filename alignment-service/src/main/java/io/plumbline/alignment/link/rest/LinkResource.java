package io.plumbline.alignment.link.rest;

import io.plumbline.alignment.link.DeclaringLink;
import io.plumbline.alignment.link.LinkAmendment;
import io.plumbline.alignment.link.LinkAnswer;
import io.plumbline.alignment.link.LinkTerms;
import io.plumbline.alignment.link.Links;
import io.plumbline.alignment.verdict.CheckedPlans;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/links/{linkId}")
@Tag(name = "Links")
public class LinkResource {

    private final DeclaringLink declaring;
    private final Links links;
    private final CheckedPlans plans;

    LinkResource(DeclaringLink declaring, Links links, CheckedPlans plans) {
        this.declaring = declaring;
        this.links = links;
        this.plans = plans;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "readLink", summary = "Read a link")
    @APIResponseSchema(LinkView.class)
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public RestResponse<LinkView> read(@RestPath UUID linkId) {
        var link = links.get(linkId).snapshot();
        return LinkView.answer(new LinkAnswer(link, plans.get(link.planId()).revision()))
                .build();
    }

    @PUT
    @RolesAllowed(Role.PLANNER)
    @Operation(
            operationId = "reviseLink",
            summary = "Revise a link",
            description = "Replaces the terms whole. Needs If-Match with the link's ETag.")
    @APIResponseSchema(LinkView.class)
    @Extension(name = "x-problems", value = "not-found link-exists unknown-target stale precondition-required")
    public RestResponse<LinkView> revise(
            @RestPath UUID linkId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid LinkTerms terms) {
        return LinkView.answer(declaring.revise(linkId, ifMatch, terms)).build();
    }

    @PATCH
    @RolesAllowed(Role.PLANNER)
    @Operation(
            operationId = "amendLink",
            summary = "Amend some terms of a link",
            description = "What is left out stays as it is. Needs If-Match with the link's ETag.")
    @APIResponseSchema(LinkView.class)
    @Extension(
            name = "x-problems",
            value = "not-found link-exists unknown-target invalid-value stale precondition-required")
    public RestResponse<LinkView> amend(
            @RestPath UUID linkId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid LinkAmendment amendment) {
        return LinkView.answer(declaring.amend(linkId, ifMatch, amendment)).build();
    }

    @PUT
    @Path("affirmation")
    @RolesAllowed(Role.PLANNER)
    @Operation(
            operationId = "affirmLink",
            summary = "Say of a link that it still holds",
            description = "As it stands: needs If-Match with the ETag of what was read. It becomes a new version.")
    @APIResponseSchema(LinkView.class)
    @Extension(name = "x-problems", value = "not-found stale precondition-required")
    public RestResponse<LinkView> affirm(@RestPath UUID linkId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return LinkView.answer(declaring.affirm(linkId, ifMatch)).build();
    }

    @DELETE
    @RolesAllowed(Role.PLANNER)
    @Operation(
            operationId = "removeLink",
            summary = "Remove a link",
            description = "Needs If-Match with the link's ETag.")
    @APIResponse(responseCode = "204", description = "The link is gone and the plan is checked without it")
    @Extension(name = "x-problems", value = "not-found stale precondition-required")
    public RestResponse<Void> remove(@RestPath UUID linkId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var answer = declaring.remove(linkId, ifMatch);
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.NO_CONTENT)
                .header(PlanRevision.HEADER, answer.planRevision())
                .build();
    }
}
