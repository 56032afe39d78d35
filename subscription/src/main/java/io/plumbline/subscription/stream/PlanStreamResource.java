package io.plumbline.subscription.stream;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Role;
import io.plumbline.subscription.stream.Following.Asked;
import io.plumbline.subscription.stream.Following.Listener;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/plans/{planId}/events")
@Tag(
        name = "Events",
        description =
                "The facts of a plan as they happen, for front ends; other systems subscribe on Kafka or by webhook")
public class PlanStreamResource {

    static final String LAST_EVENT_ID = "Last-Event-ID";

    private final PlanStreams streams;
    private final Caller caller;

    PlanStreamResource(PlanStreams streams, Caller caller) {
        this.streams = streams;
        this.caller = caller;
    }

    /** Where a stream without a last id begins. */
    @Schema(name = "StreamBegin")
    public enum From {
        NOW,
        START
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "followPlan",
            summary = "Follow the events of a plan",
            description =
                    "Server-sent events that go on until the token expires: id, event (the type) and data (the CloudEvent as JSON, with its sequence). A browser that loses the connection sends the last id by itself and misses nothing. Events come at least once and in order. A plan that is not known here has no events.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value =
                                                    "id: 2-1041\nevent: io.plumbline.target.TargetChanged.v1\ndata: {\"specversion\":\"1.0\",\"type\":\"io.plumbline.target.TargetChanged.v1\",\"sequence\":\"12\",\"data\":{}}\n\n")))
    @Extension(name = "x-problems", value = "malformed-request")
    public Multi<OutboundSseEvent> follow(
            @RestPath UUID planId,
            @Parameter(description = "Id of the last event that was received") @HeaderParam(LAST_EVENT_ID)
                    String lastEventId,
            @Parameter(description = "Where a stream without a last id begins") @RestQuery @DefaultValue("NOW")
                    From from,
            @Context Sse sse) {
        var after = lastEventId == null || lastEventId.isBlank() ? null : Position.read(lastEventId);
        var listener = new Listener(caller.tenant(), caller.name(), caller.signedInUntil());
        var asked = new Asked(listener, planId.toString(), after, from == From.START);
        return streams.follow(asked).map(event -> outbound(sse, event));
    }

    private static OutboundSseEvent outbound(Sse sse, StreamedEvent event) {
        var builder = sse.newEventBuilder();
        if (event.comment() != null) {
            return builder.comment(event.comment()).build();
        }
        return builder.id(event.id())
                .name(event.type())
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, event.data())
                .build();
    }
}
