package io.plumbline.local.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A subscriber of its own group that begins at the start, takes every event once, and notices a gap. */
public final class FollowingTargets {

    private final Map<String, Long> positions = new HashMap<>(); // keep these two where your data is,
    private final Set<String> taken = new HashSet<>(); // and write them in the transaction of the effect

    public void follow(String bootstrapServers, BooleanSupplier goOn) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers,
                "group.id", "my-warehouse", // one per system; instances of it share the partitions
                "auto.offset.reset", "earliest", // a new group begins with the first event that ever was
                "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("plumbline.target.v1"));
            while (goOn.getAsBoolean()) {
                consumer.poll(Duration.ofMillis(500)).forEach(this::take);
                consumer.commitSync(); // only after the effect is committed
            }
        }
    }

    private void take(ConsumerRecord<String, String> message) {
        if (!taken.add(header(message, "ce_source") + header(message, "ce_id"))) {
            return; // delivered a second time
        }
        String stream = header(message, "ce_source") + header(message, "ce_partitionkey");
        long number = Long.parseLong(header(message, "ce_sequence"));
        long last = positions.getOrDefault(stream, 0L);
        if (number > last + 1) {
            System.err.println("Missing " + (last + 1) + " to " + (number - 1) + " of " + stream);
        }
        positions.put(stream, Math.max(last, number));
        switch (header(message, "ce_type")) {
            case "io.plumbline.target.TargetChanged.v1" -> changed(message.value());
            default -> {} // a type that is not known yet, or none of our business
        }
    }

    /** The full new state of the target is in the event: nobody has to be asked. */
    private void changed(String json) {
        System.out.println(json);
    }

    public int count() {
        return taken.size();
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
