package io.plumbline.outbox;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A fact on its way out, as opposed to {@link IncomingEvent}.
 *
 * @param id unique, and kept when the event is sent again
 * @param tenant the organisation that the fact belongs to
 * @param stream what the events are ordered by; becomes the record key
 * @param sequence 1, 2, 3, ... without a gap within the stream
 * @param type the CloudEvents type, a written constant such as {@code io.plumbline.target.TargetChanged.v1}
 * @param subject id of the aggregate that changed
 * @param data the JSON payload
 */
public record OutgoingEvent(
        UUID id,
        String tenant,
        String stream,
        long sequence,
        String type,
        String subject,
        Trail trail,
        Instant occurredAt,
        String data) {

    public OutgoingEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(trail, "trail");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(data, "data");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence starts at 1, not " + sequence);
        }
    }
}
