package io.plumbline.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a topic from its start to the end that it has now, beside the consumer that follows it: nothing of the positions or of the inbox
 * changes. Records that are no CloudEvents are left out.
 */
@ApplicationScoped
public class Rereading {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> broker;

    Rereading(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** Takes what was read, some events at a time, in the order of their partitions. */
    public interface Reader {
        void read(List<IncomingEvent> events);
    }

    /**
     * Returns once everything was handed over, or when it is given up.
     *
     * @return how many records were read
     */
    public long read(String topic, Reader reader, BooleanSupplier givenUp) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            long count = 0;
            while (!givenUp.getAsBoolean()
                    && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var events = new ArrayList<IncomingEvent>();
                for (var message : consumer.poll(POLL)) {
                    count++;
                    try {
                        events.add(CloudEventHeaders.read(message));
                    } catch (MalformedEvent foreign) {
                        // The consumer that follows the topic has sent it to the dead letters.
                    }
                }
                if (!events.isEmpty()) {
                    reader.read(events);
                }
            }
            return count;
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var settings = new HashMap<>(broker);
        settings.keySet().removeIf(name -> !ConsumerConfig.configNames().contains(name));
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.CLIENT_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
