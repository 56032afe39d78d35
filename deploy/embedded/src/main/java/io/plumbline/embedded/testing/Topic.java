package io.plumbline.embedded.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic as an outsider sees it: read from its start, or written to by hand. */
public final class Topic {

    private final String bootstrapServers;
    private final String name;

    public Topic(String bootstrapServers, String name) {
        this.bootstrapServers = bootstrapServers;
        this.name = name;
    }

    /** A record with its CloudEvents attributes, without the prefix {@code ce_}. */
    public record Event(String key, Map<String, String> attributes, String data) {

        public String type() {
            return attributes.get("type");
        }

        public long sequence() {
            return Long.parseLong(attributes.get("sequence"));
        }
    }

    /** All records from the start of the topic to its present end that satisfy the condition, in order within a key. */
    public List<Event> read(Predicate<Event> condition) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<Event>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    events.add(event(message));
                }
            }
            return events.stream().filter(condition).toList();
        }
    }

    /** Sends an event and returns once the broker has it. */
    public void send(Event event) {
        var message = new ProducerRecord<>(name, event.key(), event.data());
        event.attributes()
                .forEach((attribute, value) ->
                        message.headers().add("ce_" + attribute, value.getBytes(StandardCharsets.UTF_8)));
        message.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused the record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Event event(ConsumerRecord<String, String> message) {
        var attributes = new HashMap<String, String>();
        message.headers().forEach(header -> {
            if (header.key().startsWith("ce_")) {
                attributes.put(header.key().substring(3), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return new Event(message.key(), attributes, message.value());
    }
}
