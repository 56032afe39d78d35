package io.plumbline.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends records of a topic a second time: as they are, which is a duplicate; or as another event with the content of an older one,
 * which is what a reordering looks like to a consumer that knows the newer one already.
 */
final class Meddler extends Disturbance {
    /** What the ids of reordered events begin with: they are the meddler's, not the service's. */
    static final String FOREIGN = "meddler-";

    private static final Duration EVERY = Duration.ofMillis(400);
    private static final int KEPT = 200;

    private final String bootstrapServers;
    private final List<String> topics;
    private final Tally tally;
    private final Random random;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    Meddler(String bootstrapServers, List<String> topics, Tally tally, Random random) {
        super("meddler");
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.tally = tally;
        this.random = random;
    }

    @Override
    void run() throws InterruptedException {
        while (!isEnding()) {
            try {
                meddle();
            } catch (KafkaException away) {
                pause(EVERY);
            }
        }
    }

    private void meddle() throws InterruptedException {
        var broker = Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                "delivery.timeout.ms",
                "10000",
                "request.timeout.ms",
                "5000",
                "max.block.ms",
                "5000",
                "default.api.timeout.ms",
                "6000");
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            while (!isEnding()) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::remember);
                pause(EVERY);
                if (!seen.isEmpty()) {
                    sendAgain(producer, seen.get(random.nextInt(seen.size())));
                }
            }
        }
    }

    private void remember(ConsumerRecord<String, byte[]> message) {
        if (seen.size() == KEPT) {
            seen.remove(random.nextInt(KEPT));
        }
        seen.add(message);
    }

    private void sendAgain(KafkaProducer<String, byte[]> producer, ConsumerRecord<String, byte[]> message) {
        boolean reorder = random.nextInt(4) == 0;
        var again = new ProducerRecord<>(message.topic(), message.key(), message.value());
        message.headers().forEach(again.headers()::add);
        if (reorder) {
            again.headers().remove("ce_id");
            again.headers().add("ce_id", (FOREIGN + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        }
        try {
            producer.send(again).get(10, TimeUnit.SECONDS);
            tally.note(reorder ? "older content after newer" : "duplicate");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException away) {
            throw new KafkaException("the broker is away", away);
        }
    }
}
