package io.plumbline.review.review.rest;

import io.plumbline.platform.Role;
import io.plumbline.review.review.NewPaceVote;
import io.plumbline.review.review.PaceVoteSnapshot;
import io.plumbline.review.review.VotingOnPace;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/reviews/{reviewId}/pace-votes")
@Tag(name = "Reviews")
public class PaceVoteResource {

    private final VotingOnPace voting;

    PaceVoteResource(VotingOnPace voting) {
        this.voting = voting;
    }

    @POST
    @RolesAllowed({Role.REVIEWER, Role.APPROVER, Role.OWNER})
    @Operation(
            operationId = "voteOnPace",
            summary = "Vote on the pace of a target: too far, not far enough, on pace",
            description = "Replaces an earlier vote of the same voter. The suggestion is the outlook on the agenda.")
    @APIResponseSchema(value = PaceVoteSnapshot.class, responseCode = "201")
    @Extension(name = "x-problems", value = "not-found illegal-transition")
    public RestResponse<PaceVoteSnapshot> vote(@RestPath UUID reviewId, @NotNull @Valid NewPaceVote vote) {
        return RestResponse.status(RestResponse.Status.CREATED, voting.vote(reviewId, vote));
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listPaceVotes", summary = "List the votes on the pace of targets")
    @Extension(name = "x-problems", value = "not-found")
    public List<PaceVoteSnapshot> votes(@RestPath UUID reviewId) {
        return voting.list(reviewId);
    }
}
