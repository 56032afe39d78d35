package io.plumbline.subscription.webhook;

import io.plumbline.platform.Caller;
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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/webhooks/{webhookId}/deliveries")
@Tag(name = "Webhooks")
public class DeliveryResource {

    private final KeepingWebhooks keeping;
    private final Deliveries deliveries;
    private final Sending sending;
    private final Caller caller;
    private final Clock clock;

    DeliveryResource(KeepingWebhooks keeping, Deliveries deliveries, Sending sending, Caller caller, Clock clock) {
        this.keeping = keeping;
        this.deliveries = deliveries;
        this.sending = sending;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "listDeliveries",
            summary = "List what was sent to a webhook or is to be, in the order in which it was told")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    public Page<DeliveryView> list(
            @RestPath UUID webhookId,
            @RestQuery Delivery.State state,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        var webhook = keeping.get(webhookId);
        var found = deliveries.list(caller.tenant(), webhook.id(), state, Page.after(cursor), limit + 1);
        return Page.of(found, limit, Delivery::id).map(DeliveryView::of);
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN)
    @Path("{deliveryId}/resends")
    @Operation(
            operationId = "resendDelivery",
            summary = "Send an event to a webhook once more",
            description = "At once, whatever became of it before, with the same webhook-id.")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "202")
    @Extension(name = "x-problems", value = "not-found")
    public RestResponse<DeliveryView> resend(@RestPath UUID webhookId, @RestPath UUID deliveryId) {
        if (!deliveries.sendAgain(caller.tenant(), webhookId, deliveryId, clock.instant())) {
            throw Refusal.notFound("delivery", deliveryId);
        }
        sending.wake();
        return RestResponse.status(
                RestResponse.Status.ACCEPTED,
                DeliveryView.of(deliveries
                        .find(caller.tenant(), webhookId, deliveryId)
                        .orElseThrow(() -> Refusal.notFound("delivery", deliveryId))));
    }
}
