package io.plumbline.outbox;

import java.time.Instant;

/** A CloudEvent as it was received; {@code data} is its JSON payload. See {@link OutgoingEvent} for the attributes. */
public record IncomingEvent(
        String id,
        String source,
        String type,
        String subject,
        String tenant,
        String stream,
        long sequence,
        Instant occurredAt,
        String correlation,
        String causation,
        String traceparent,
        String data) {}
