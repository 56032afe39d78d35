package io.plumbline.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** What one small node needs that differs from Kafka's defaults, which are meant for a cluster of large ones. */
final class BrokerSettings {
    private BrokerSettings() {}

    static Properties of(Path folder, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", folder.resolve("log").toString());
        settings.setProperty("auto.create.topics.enable", "false");

        // One node holds the only copy, and one partition is enough for the few consumer groups.
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "1");
        // A consumer that was away for a long time goes on where it was instead of reading everything again.
        settings.setProperty("offsets.retention.minutes", Integer.toString(10 * 365 * 24 * 60));
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");

        // Quick start, and quick return after a kill: the controller forgets the dead broker session soon.
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("initial.broker.registration.timeout.ms", "30000");
        settings.setProperty("controlled.shutdown.enable", "false");

        // Small: the defaults reserve 128 MiB for the log cleaner alone.
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
        settings.setProperty("log.cleaner.io.buffer.size", Integer.toString(64 * 1024));
        settings.setProperty("log.index.size.max.bytes", Integer.toString(1024 * 1024));
        return settings;
    }
}
