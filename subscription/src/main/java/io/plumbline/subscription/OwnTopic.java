package io.plumbline.subscription;

import io.plumbline.outbox.OutboxConfiguration;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;

/** The topic that this service tells its facts on, read like a subscriber would. */
@ApplicationScoped
public class OwnTopic {

    private final Map<String, Object> broker;
    private final OutboxConfiguration outbox;

    OwnTopic(@Identifier("default-kafka-broker") Map<String, Object> broker, OutboxConfiguration outbox) {
        this.broker = broker;
        this.outbox = outbox;
    }

    public String name() {
        return outbox.topic();
    }

    /** The service's name, such as {@code target-service}. */
    public String service() {
        return outbox.source().replace("/", "");
    }

    /** @param more settings beyond those of the broker; a consumer without a group keeps no position */
    public KafkaConsumer<String, byte[]> consumer(Map<String, Object> more) {
        var settings = new HashMap<>(broker);
        settings.keySet().removeIf(name -> !ConsumerConfig.configNames().contains(name));
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.CLIENT_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Where the producer puts the records of a key. */
    public TopicPartition partitionOf(String key, int partitions) {
        int partition = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
        return new TopicPartition(name(), partition);
    }
}
