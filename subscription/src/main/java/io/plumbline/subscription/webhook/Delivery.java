package io.plumbline.subscription.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event on its way to one webhook, or what became of it. */
record Delivery(
        UUID id,
        String tenant,
        UUID webhookId,
        String eventId,
        String eventType,
        String stream,
        long sequence,
        String body,
        State state,
        int attempts,
        Instant nextAttemptAt,
        Instant lastAttemptAt,
        Integer lastStatus,
        String lastError,
        Instant createdAt) {

    /** Where a delivery stands. */
    @Schema(name = "DeliveryState")
    public enum State {
        PENDING,
        DELIVERED,
        GIVEN_UP
    }
}
