package io.plumbline.subscription.deadletter;

import io.plumbline.outbox.BrokerAway;
import io.plumbline.outbox.DeadLetter;
import io.plumbline.outbox.DeadLetters;
import io.plumbline.platform.Caller;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/dead-letters")
@Tag(
        name = "Dead letters",
        description = "Events that this service could not process; their plans say that they are behind")
public class DeadLetterResource {

    private final DeadLetters letters;
    private final Caller caller;

    DeadLetterResource(DeadLetters letters, Caller caller) {
        this.letters = letters;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "listDeadLetters",
            summary = "List the events that this service could not process, in the order in which they failed first")
    @Extension(name = "x-problems", value = "malformed-request invalid-value")
    public Page<DeadLetterView> list(
            @Parameter(description = "Only those of one plan, or of one KPI for facts about a KPI alone") @RestQuery
                    UUID stream,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        long after = Page.afterNumber(cursor);
        var found = letters.list(caller.tenant(), stream == null ? null : stream.toString(), after, limit + 1);
        return Page.numbered(found, limit, DeadLetter::number).map(DeadLetterView::of);
    }

    @GET
    @RolesAllowed(Role.ADMIN)
    @Path("{number}")
    @Operation(operationId = "readDeadLetter", summary = "Read an event that this service could not process")
    @APIResponseSchema(DeadLetterView.class)
    @Extension(name = "x-problems", value = "not-found")
    public DeadLetterView read(@RestPath long number) {
        return DeadLetterView.of(get(number));
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN)
    @Path("{number}/replays")
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Have an event processed again",
            description =
                    "Sends the record once more to the topic that it came from, with its id: who has processed it ignores it. When it takes effect here the dead letter is gone and the plan is no longer behind; when it fails again the letter says why. If the content is out of date by then, it changes nothing.")
    @APIResponseSchema(value = DeadLetterView.class, responseCode = "202")
    @Extension(name = "x-problems", value = "not-found illegal-transition")
    public RestResponse<DeadLetterView> replay(@RestPath long number) {
        var letter = get(number);
        if (letter.topic() == null) {
            throw new Refusal(
                    CommonProblem.ILLEGAL_TRANSITION,
                    "The record of this letter was not kept: send it again from the dead-letter topic.");
        }
        try {
            letters.replay(caller.tenant(), letter);
        } catch (BrokerAway away) {
            throw new Refusal(CommonProblem.UNAVAILABLE, "The broker did not take the record; try again shortly.");
        }
        // It may have taken effect already, and be gone.
        var now = letters.find(caller.tenant(), number).orElse(letter);
        return RestResponse.status(RestResponse.Status.ACCEPTED, DeadLetterView.of(now));
    }

    private DeadLetter get(long number) {
        return letters.find(caller.tenant(), number).orElseThrow(() -> Refusal.notFound("dead letter", number));
    }
}
