package io.plumbline.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class RunningPartsTest {
    private final RunningParts parts = RunningParts.get();

    @Test
    void a_row_goes_through_the_database_of_each_service() throws Exception {
        for (String service : EmbeddedDatabase.DATABASES) {
            try (Connection connection = DriverManager.getConnection(parts.jdbcUrl(service), service, service);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table witness (word text)");
                statement.execute("insert into witness values ('" + service + "')");
                try (ResultSet row = statement.executeQuery("select word from witness")) {
                    assertTrue(row.next());
                    assertEquals(service, row.getString(1));
                }
            }
        }
    }

    @Test
    void a_record_goes_through_the_broker() throws Exception {
        Map<String, Object> broker = Map.of("bootstrap.servers", parts.bootstrapServers());
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("plumbline.target.v1", "plan", "fact"))
                    .get();
        }
        Map<String, Object> reader = Map.of(
                "bootstrap.servers", parts.bootstrapServers(), "group.id", "witness", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(reader, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("plumbline.target.v1"));
            ConsumerRecords<String, String> records = ConsumerRecords.empty();
            for (int attempt = 0; attempt < 20 && records.isEmpty(); attempt++) {
                records = consumer.poll(Duration.ofSeconds(1));
            }
            assertEquals("fact", records.iterator().next().value());
        }
    }

    @Test
    void the_topics_are_there_before_anybody_asks() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", parts.bootstrapServers()))) {
            Set<String> names = admin.listTopics().names().get();
            assertTrue(names.containsAll(Topics.FACTS), names::toString);
            assertTrue(names.containsAll(Topics.DEAD_LETTERS), names::toString);
        }
    }

    @Test
    void there_is_one_set_of_parts_per_JVM() {
        assertSame(parts, RunningParts.get());
    }
}
