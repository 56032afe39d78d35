package io.plumbline.subscription.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one event on its way to a webhook. */
@Schema(name = "WebhookDelivery", examples = """
                {"id": "01a20a56-0a11-7a0d-a247-37f00e14ff4e", "eventId": "01a20a55-7a98-7a0d-a247-37f00e14ff4e",
                 "eventType": "io.plumbline.target.TargetChanged.v1", "stream": "01a20a2c-3e6e-73bc-9d54-f54c77cf0538", "sequence": 12,
                 "state": "PENDING", "attempts": 2, "nextAttemptAt": "2026-11-23T21:40:08Z", "lastAttemptAt": "2026-11-23T21:35:08Z",
                 "lastStatus": 503, "lastError": "The receiver answered 503.", "createdAt": "2026-11-23T21:35:03Z"}""")
public record DeliveryView(
        UUID id,

        @Schema(description = "Also the header webhook-id of each call, by which the receiver knows a repetition")
        String eventId,

        String eventType,
        String stream,
        long sequence,
        Delivery.State state,
        int attempts,
        @Schema(nullable = true) Instant nextAttemptAt,
        @Schema(nullable = true) Instant lastAttemptAt,

        @Schema(description = "What the receiver answered last", nullable = true)
        Integer lastStatus,

        @Schema(nullable = true) String lastError,
        Instant createdAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.eventId(),
                delivery.eventType(),
                delivery.stream(),
                delivery.sequence(),
                delivery.state(),
                delivery.attempts(),
                delivery.state() == Delivery.State.PENDING ? delivery.nextAttemptAt() : null,
                delivery.lastAttemptAt(),
                delivery.lastStatus(),
                delivery.lastError(),
                delivery.createdAt());
    }
}
