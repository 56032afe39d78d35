package io.plumbline.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @TempDir
    Path folder;

    @Test
    void the_database_keeps_its_rows_between_starts() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder, 0);
                Connection connection = first.connect("review");
                Statement statement = connection.createStatement()) {
            statement.execute("create table witness as select 42 as answer");
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(folder, 0);
                Connection connection = second.connect("review");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select answer from witness")) {
            assertTrue(row.next());
            assertEquals(42, row.getInt(1));
        }
    }

    @Test
    void the_broker_keeps_its_records_between_starts() throws Exception {
        try (EmbeddedBroker first = EmbeddedBroker.start(folder, 0);
                KafkaProducer<String, String> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", first.bootstrapServers()),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>("plumbline.review.v1", 0, "plan", "fact"))
                    .get();
        }
        TopicPartition partition = new TopicPartition("plumbline.review.v1", 0);
        try (EmbeddedBroker second = EmbeddedBroker.start(folder, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", second.bootstrapServers()))) {
            assertEquals(
                    1,
                    admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                            .partitionResult(partition)
                            .get()
                            .offset());
        }
    }

    @Test
    void a_second_server_on_one_folder_is_refused_with_the_holder_named() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder, 0)) {
            CannotStart refusal = assertThrows(CannotStart.class, () -> EmbeddedDatabase.start(folder, 0));
            assertTrue(
                    refusal.getMessage()
                            .contains("in use by process "
                                    + ProcessHandle.current().pid()),
                    refusal::getMessage);
            assertTrue(first.port() > 0);
        }
    }

    @Test
    void a_busy_port_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            for (CannotStart refusal : List.of(
                    assertThrows(CannotStart.class, () -> EmbeddedDatabase.start(folder.resolve("database"), port)),
                    assertThrows(CannotStart.class, () -> EmbeddedBroker.start(folder.resolve("broker"), port)))) {
                assertTrue(refusal.getMessage().startsWith("Port " + port + ","), refusal::getMessage);
            }
        }
    }
}
