package io.plumbline.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.faults.invariant.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic of a service from its start to its present end. */
final class TopicRecords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String bootstrapServers;

    TopicRecords(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Without what the {@link Meddler} made up. */
    List<Told> list(String service) {
        List<Told> told = new ArrayList<>();
        read("plumbline." + service + ".v1", message -> {
            if (!header(message, "ce_id").startsWith(Meddler.FOREIGN)) {
                told.add(told(service, message));
            }
        });
        return told;
    }

    private void read(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            }
        }
    }

    private static Told told(String service, ConsumerRecord<String, byte[]> message) {
        String type = header(message, "ce_type");
        JsonNode data = parse(message.value());
        JsonNode thing = type.contains(".TargetChanged.") ? data.get("target") : data.path("link");
        long version = thing.path("version").asLong();
        long mark = 0;
        String subject = header(message, "ce_subject");
        if (type.contains(".TargetChanged.")) {
            mark = thing.at("/goal/amount").asLong();
        } else if (type.contains(".LinkChanged.")) {
            mark = mark(thing.path("hypothesis").asText());
        } else if (type.contains(".ActualRecorded.")) {
            mark = data.get("value").asLong();
            version = data.get("revision").asLong();
            subject = data.get("kpiId").asText();
        } else {
            subject = null;
        }
        return new Told(
                service,
                message.key(),
                Long.parseLong(header(message, "ce_sequence")),
                header(message, "ce_id"),
                subject,
                version,
                mark >= Marks.FIRST ? mark : 0);
    }

    static long mark(String hypothesis) {
        return hypothesis != null && hypothesis.startsWith(Subject.MARKED)
                ? Long.parseLong(hypothesis.substring(Subject.MARKED.length()))
                : 0;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static JsonNode parse(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
