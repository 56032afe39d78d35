package io.plumbline.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How this service writes to the broker. */
final class Broker {

    private Broker() {}

    /** @param patienceMilliseconds after which a record that the broker does not take is given up */
    static Producer<String, byte[]> producer(Map<String, Object> broker, int patienceMilliseconds) {
        var settings = new HashMap<>(broker);
        settings.keySet().removeIf(name -> !ProducerConfig.configNames().contains(name));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patienceMilliseconds);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(30_000, patienceMilliseconds));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "plumbline-" + UUID.randomUUID());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
