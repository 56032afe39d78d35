package io.plumbline.review.review.rest;

import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Role;
import io.plumbline.review.review.NewPaceVote;
import io.plumbline.review.review.PaceVoteSnapshot;
import io.plumbline.review.review.VotingOnPace;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

    private final Idempotency idempotency;

    PaceVoteResource(VotingOnPace voting, Idempotency idempotency) {
        this.voting = voting;
        this.idempotency = idempotency;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.REVIEWER, Role.APPROVER, Role.OWNER})
    @Operation(
            operationId = "voteOnPace",
            summary = "Vote on the pace of a target: too far, not far enough, on pace",
            description = "Replaces an earlier vote of the same voter. The suggestion is the outlook on the agenda.")
    @APIResponseSchema(value = PaceVoteSnapshot.class, responseCode = "201")
    @Extension(name = "x-problems", value = "not-found illegal-transition limit-reached")
    public Response vote(
            @RestPath UUID reviewId, @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewPaceVote vote) {
        return idempotency.once(
                key,
                "voteOnPace " + reviewId,
                vote,
                () -> RestResponse.status(RestResponse.Status.CREATED, voting.vote(reviewId, vote)));
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listPaceVotes", summary = "List the votes on the pace of targets")
    @Extension(name = "x-problems", value = "not-found")
    public List<PaceVoteSnapshot> votes(@RestPath UUID reviewId) {
        return voting.list(reviewId);
    }
}
