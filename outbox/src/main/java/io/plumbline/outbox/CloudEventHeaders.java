package io.plumbline.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The CloudEvents Kafka protocol binding in binary mode: attributes are headers prefixed {@code ce_}, the value is the data. */
final class CloudEventHeaders {

    private CloudEventHeaders() {}

    static ProducerRecord<String, byte[]> write(String topic, String source, OutgoingEvent event) {
        var message = new ProducerRecord<>(topic, event.stream(), event.data().getBytes(StandardCharsets.UTF_8));
        var headers = message.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.id().toString());
        put(headers, "ce_source", source);
        put(headers, "ce_type", event.type());
        put(headers, "ce_subject", event.subject());
        put(headers, "ce_time", event.occurredAt().toString());
        put(headers, "ce_sequence", Long.toString(event.sequence()));
        put(headers, "ce_partitionkey", event.stream());
        put(headers, "ce_tenant", event.tenant());
        put(headers, "ce_correlationid", event.trail().correlation());
        put(headers, "ce_causationid", event.trail().causation());
        put(headers, "ce_traceparent", event.trail().traceparent());
        put(headers, "content-type", "application/json");
        return message;
    }

    /** @throws MalformedEvent if a required attribute is missing or does not parse */
    static IncomingEvent read(ConsumerRecord<String, byte[]> message) {
        var headers = message.headers();
        if (message.value() == null) {
            throw new MalformedEvent("the record has no value");
        }
        return new IncomingEvent(
                required(headers, "ce_id"),
                required(headers, "ce_source"),
                required(headers, "ce_type"),
                required(headers, "ce_subject"),
                required(headers, "ce_tenant"),
                required(headers, "ce_partitionkey"),
                number(required(headers, "ce_sequence")),
                find(headers, "ce_time").map(CloudEventHeaders::instant).orElse(null),
                find(headers, "ce_correlationid").orElse(null),
                find(headers, "ce_causationid").orElse(null),
                find(headers, "ce_traceparent").orElse(null),
                new String(message.value(), StandardCharsets.UTF_8));
    }

    static Optional<String> find(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static void put(Headers headers, String name, String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String required(Headers headers, String name) {
        return find(headers, name).orElseThrow(() -> new MalformedEvent("the header " + name + " is missing"));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new MalformedEvent("ce_sequence is not a number: " + text);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException notAnInstant) {
            throw new MalformedEvent("ce_time is not an RFC 3339 instant: " + text);
        }
    }
}
