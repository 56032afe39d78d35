package io.plumbline.subscription.webhook;

import io.plumbline.platform.Identities;
import io.plumbline.platform.UnaskedWork;
import io.plumbline.subscription.CloudEventJson;
import io.plumbline.subscription.OwnTopic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jboss.logging.Logger;

/**
 * Follows the service's own topic and notes for each webhook what it is to be told. The position is committed after the notes: an event
 * that is read twice is noted once, and none is left out.
 */
@ApplicationScoped
class Queueing {

    private static final Logger LOG = Logger.getLogger(Queueing.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long RETRY_NANOSECONDS = Duration.ofSeconds(1).toNanos();

    private final OwnTopic topic;
    private final CloudEventJson json;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Sending sending;
    private final UnaskedWork unasked;
    private final Identities identities;
    private final Clock clock;
    private volatile boolean ending;
    private Thread thread;

    Queueing(
            OwnTopic topic,
            CloudEventJson json,
            Webhooks webhooks,
            Deliveries deliveries,
            Sending sending,
            UnaskedWork unasked,
            Identities identities,
            Clock clock) {
        this.topic = topic;
        this.json = json;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sending = sending;
        this.unasked = unasked;
        this.identities = identities;
        this.clock = clock;
    }

    void start(@Observes StartupEvent startup) {
        thread = new Thread(this::run, "webhook-queueing");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        ending = true;
        thread.join(2000);
    }

    private void run() {
        while (!ending) {
            try (var consumer =
                    topic.consumer(Map.of("group.id", topic.service() + "-webhooks", "auto.offset.reset", "latest"))) {
                consumer.subscribe(List.of(topic.name()));
                follow(consumer);
            } catch (RuntimeException away) {
                // Broker or database: the position is where the notes end, so nothing is left out.
                LOG.debugf("webhooks wait: %s", away.getMessage());
                LockSupport.parkNanos(RETRY_NANOSECONDS);
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        boolean anchored = false;
        while (!ending) {
            var messages = consumer.poll(POLL);
            if (messages.isEmpty()) {
                // Without a position of its own the group would begin at the end again after the next start.
                if (!anchored && !consumer.assignment().isEmpty()) {
                    consumer.commitSync();
                    anchored = true;
                }
                continue;
            }
            var noted = note(messages);
            if (!noted.isEmpty()) {
                noted.stream()
                        .collect(Collectors.groupingBy(Delivery::tenant))
                        .forEach((tenant, own) -> unasked.doFor(tenant, Sending.ACTOR, () -> deliveries.add(own)));
                sending.wake();
            }
            consumer.commitSync();
        }
    }

    private List<Delivery> note(ConsumerRecords<String, byte[]> messages) {
        var tenants = new ArrayList<String>();
        messages.forEach(message -> Optional.ofNullable(
                        CloudEventJson.attributes(message).get("tenant"))
                .ifPresent(tenants::add));
        var interested = webhooks.listActive(tenants.stream().distinct().toList()).stream()
                .collect(Collectors.groupingBy(Webhook::tenant));
        var noted = new ArrayList<Delivery>();
        if (!interested.isEmpty()) {
            messages.forEach(message -> noted.addAll(note(message, interested)));
        }
        return noted;
    }

    private List<Delivery> note(ConsumerRecord<String, byte[]> message, Map<String, List<Webhook>> interested) {
        var attributes = CloudEventJson.attributes(message);
        var type = attributes.getOrDefault("type", "");
        return interested.getOrDefault(attributes.get("tenant"), List.of()).stream()
                .filter(webhook -> webhook.wants(type, message.key()))
                .map(webhook -> delivery(webhook, message, attributes))
                .toList();
    }

    private Delivery delivery(Webhook webhook, ConsumerRecord<String, byte[]> message, Map<String, String> attributes) {
        var now = clock.instant();
        return new Delivery(
                identities.next(),
                webhook.tenant(),
                webhook.id(),
                attributes.get("id"),
                attributes.get("type"),
                message.key(),
                Long.parseLong(attributes.getOrDefault("sequence", "0")),
                json.write(message),
                Delivery.State.PENDING,
                0,
                now,
                null,
                null,
                null,
                now);
    }
}
