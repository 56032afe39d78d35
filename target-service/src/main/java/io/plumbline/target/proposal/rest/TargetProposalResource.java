package io.plumbline.target.proposal.rest;

import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Page;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.QueryParameter;
import io.plumbline.platform.Role;
import io.plumbline.target.proposal.ChangeProposalSnapshot;
import io.plumbline.target.proposal.ProposalState;
import io.plumbline.target.proposal.ProposingChange;
import io.plumbline.target.proposal.RecordedProposal;
import io.plumbline.target.target.TargetRevision;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/targets/{targetId}/change-proposals")
@Tag(name = "Change proposals", description = "Changes of targets in force that wait for an approver")
public class TargetProposalResource {

    private final ProposingChange proposing;
    private final Idempotency idempotency;

    TargetProposalResource(ProposingChange proposing, Idempotency idempotency) {
        this.proposing = proposing;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({Role.PLANNER, Role.APPROVER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeChange",
            summary = "Propose new terms for a target in force",
            description = "The version in force stays until another person approves. What could not be carried out is"
                    + " refused at once. Needs If-Match with the target's ETag.")
    @APIResponseSchema(value = ChangeProposalSnapshot.class, responseCode = "201")
    @Extension(
            name = "x-problems",
            value =
                    "not-found illegal-transition history-kept stale precondition-required impossible-trajectory limit-reached")
    public Response propose(
            @RestPath UUID targetId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid TargetRevision terms) {
        return idempotency.once(
                key, "proposeChange " + targetId, terms, () -> created(proposing.propose(targetId, ifMatch, terms)));
    }

    private static RestResponse<ChangeProposalSnapshot> created(RecordedProposal recorded) {
        return RestResponse.ResponseBuilder.ok(recorded.proposal())
                .status(RestResponse.Status.CREATED)
                .location(UriBuilder.fromResource(ChangeProposalResource.class)
                        .build(recorded.proposal().id()))
                .header(PlanRevision.HEADER, recorded.planRevision())
                .build();
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "listChangeProposals",
            summary = "List the changes that were proposed for a target, the first one first")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    public Page<ChangeProposalSnapshot> list(
            @RestPath UUID targetId,
            @RestQuery @Parameter(schema = @Schema(implementation = ProposalState.class)) String state,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        return proposing.list(targetId, QueryParameter.choice("state", state, ProposalState.class), cursor, limit);
    }
}
