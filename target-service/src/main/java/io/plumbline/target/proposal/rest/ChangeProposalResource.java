package io.plumbline.target.proposal.rest;

import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.Role;
import io.plumbline.target.proposal.AnsweringProposal;
import io.plumbline.target.proposal.ChangeProposalSnapshot;
import io.plumbline.target.proposal.ProposingChange;
import io.plumbline.target.proposal.RecordedProposal;
import io.plumbline.target.version.Comparing.Comparison;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/change-proposals/{proposalId}")
@Tag(name = "Change proposals")
public class ChangeProposalResource {

    private final ProposingChange proposing;
    private final AnsweringProposal answering;

    ChangeProposalResource(ProposingChange proposing, AnsweringProposal answering) {
        this.proposing = proposing;
        this.answering = answering;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "readChangeProposal", summary = "Read a proposed change")
    @Extension(name = "x-problems", value = "not-found")
    public ChangeProposalSnapshot read(@RestPath UUID proposalId) {
        return proposing.read(proposalId);
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("differences")
    @Operation(
            operationId = "compareChangeProposal",
            summary = "Say what a proposed change would change",
            description = "Of the version that it is based on; each value has a JSON pointer into the target.")
    @Extension(name = "x-problems", value = "not-found")
    public Comparison compare(@RestPath UUID proposalId) {
        return proposing.compare(proposalId);
    }

    @POST
    @RolesAllowed(Role.APPROVER)
    @Path("approval")
    @Operation(
            operationId = "approveChange",
            summary = "Approve a proposed change",
            description = "The proposed terms become the target's next version. Never by who proposed them; not if the"
                    + " target has changed since; and not against the alignment verdict, unless overridden.")
    @APIResponseSchema(ChangeProposalSnapshot.class)
    @Extension(
            name = "x-problems",
            value = "not-found illegal-transition four-eyes activation-gate-closed proposal-outdated history-kept"
                    + " impossible-trajectory")
    public RestResponse<ChangeProposalSnapshot> approve(@RestPath UUID proposalId, @NotNull @Valid Approval approval) {
        return answer(answering.approve(proposalId, approval.reason(), approval.override()));
    }

    @POST
    @RolesAllowed(Role.APPROVER)
    @Path("rejection")
    @Operation(operationId = "rejectChange", summary = "Reject a proposed change, with the reason")
    @APIResponseSchema(ChangeProposalSnapshot.class)
    @Extension(name = "x-problems", value = "not-found illegal-transition")
    public RestResponse<ChangeProposalSnapshot> reject(@RestPath UUID proposalId, @NotNull @Valid Answer answer) {
        return answer(answering.reject(proposalId, answer.reason()));
    }

    @POST
    @RolesAllowed({Role.PLANNER, Role.APPROVER})
    @Path("withdrawal")
    @Operation(operationId = "withdrawChange", summary = "Withdraw a change that one has proposed")
    @APIResponseSchema(ChangeProposalSnapshot.class)
    @Extension(name = "x-problems", value = "not-found illegal-transition")
    public RestResponse<ChangeProposalSnapshot> withdraw(@RestPath UUID proposalId, @NotNull @Valid Answer answer) {
        return answer(answering.withdraw(proposalId, answer.reason()));
    }

    private static RestResponse<ChangeProposalSnapshot> answer(RecordedProposal recorded) {
        return RestResponse.ResponseBuilder.ok(recorded.proposal())
                .header(PlanRevision.HEADER, recorded.planRevision())
                .build();
    }
}
