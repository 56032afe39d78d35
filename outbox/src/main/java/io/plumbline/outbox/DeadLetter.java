package io.plumbline.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * An event that could not be processed here, with its record.
 *
 * @param number in the order in which they were parked first
 * @param topic that it came from; null, like headers and value, for one that was parked before records were kept
 * @param failures how often it was parked
 * @param replayedAt when it was sent again last, null if it was not since it failed last
 */
public record DeadLetter(
        long number,
        String source,
        String id,
        String type,
        String stream,
        long sequence,
        String error,
        int failures,
        Instant parkedAt,
        Instant replayedAt,
        String topic,
        List<String> headers,
        byte[] value) {

    /** Name and value in turn. */
    static String[] flatten(Headers headers) {
        var flat = new ArrayList<String>();
        headers.forEach(header -> {
            if (header.value() != null) {
                flat.add(header.key());
                flat.add(new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return flat.toArray(String[]::new);
    }

    /** The record as it was. */
    ProducerRecord<String, byte[]> again() {
        var again = new ProducerRecord<>(topic, stream, value);
        for (int i = 0; i < headers.size(); i += 2) {
            again.headers().add(headers.get(i), headers.get(i + 1).getBytes(StandardCharsets.UTF_8));
        }
        return again;
    }
}
