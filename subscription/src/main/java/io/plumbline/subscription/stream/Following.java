package io.plumbline.subscription.stream;

import io.plumbline.subscription.CloudEventJson;
import io.plumbline.subscription.OwnTopic;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Reads the partition of one plan and hands its events on, for as long as somebody listens. A broker that is away is waited for; who
 * reads slowly is waited for too, and nothing is kept in memory for them.
 */
final class Following implements Runnable {

    private static final Logger LOG = Logger.getLogger(Following.class);
    private static final String EXPIRED = "the token has expired: sign in again and go on behind the last id";
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long PAUSE_NANOSECONDS = Duration.ofMillis(5).toNanos();
    private static final long RETRY_NANOSECONDS = Duration.ofSeconds(1).toNanos();

    private final OwnTopic topic;
    private final CloudEventJson json;
    private final Asked asked;
    private final Duration heartbeat;
    private final MultiEmitter<? super StreamedEvent> emitter;
    private volatile boolean ending;
    private Position last;

    /**
     * What a listener asked for.
     *
     * @param listener who may see the events of an organisation
     * @param after the event behind which the stream goes on, or null
     * @param fromStart whether it begins with the plan's first event, if there is no {@code after}
     */
    record Asked(Listener listener, String planId, Position after, boolean fromStart) {}

    /**
     * Who listens.
     *
     * @param tenant whose events the listener may see
     * @param until when the listener's token expires
     */
    record Listener(String tenant, String name, Instant until) {

        boolean isOfSameOrganisation(Listener other) {
            return tenant.equals(other.tenant);
        }

        boolean isSameCaller(Listener other) {
            return isOfSameOrganisation(other) && name.equals(other.name);
        }
    }

    Following(
            OwnTopic topic,
            CloudEventJson json,
            Asked asked,
            Duration heartbeat,
            MultiEmitter<? super StreamedEvent> emitter) {
        this.topic = topic;
        this.json = json;
        this.asked = asked;
        this.heartbeat = heartbeat;
        this.emitter = emitter;
        this.last = asked.after();
    }

    void end() {
        ending = true;
    }

    Listener listener() {
        return asked.listener();
    }

    @Override
    public void run() {
        while (!ending && !isExpired()) {
            try (var consumer = topic.consumer(Map.of())) {
                begin(consumer);
                follow(consumer);
            } catch (KafkaException away) {
                LOG.debugf("the stream of plan %s waits: %s", asked.planId(), away.getMessage());
                LockSupport.parkNanos(RETRY_NANOSECONDS);
            }
        }
        if (!ending) {
            emitter.emit(StreamedEvent.comment(EXPIRED));
        }
        emitter.complete();
    }

    private boolean isExpired() {
        return !Instant.now().isBefore(asked.listener().until());
    }

    private void begin(KafkaConsumer<String, byte[]> consumer) {
        var partition = topic.partitionOf(
                asked.planId(), consumer.partitionsFor(topic.name()).size());
        consumer.assign(List.of(partition));
        if (last != null) {
            consumer.seek(partition, last.offset() + 1);
        } else if (asked.fromStart()) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seekToEnd(List.of(partition));
            last = new Position(partition.partition(), consumer.position(partition) - 1);
        }
        send(StreamedEvent.comment("following plan " + asked.planId() + " on " + topic.name()));
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        long quietSince = System.nanoTime();
        while (!ending && !isExpired()) {
            for (var message : consumer.poll(POLL)) {
                last = new Position(message.partition(), message.offset());
                if (concerns(message) && !ending && !isExpired()) {
                    find(message).ifPresent(this::send);
                    quietSince = System.nanoTime();
                }
            }
            if (System.nanoTime() - quietSince > heartbeat.toNanos()) {
                send(StreamedEvent.comment("still here"));
                quietSince = System.nanoTime();
            }
        }
    }

    private boolean concerns(ConsumerRecord<String, byte[]> message) {
        return asked.planId().equals(message.key())
                && asked.listener()
                        .tenant()
                        .equals(CloudEventJson.attributes(message).get("tenant"));
    }

    private Optional<StreamedEvent> find(ConsumerRecord<String, byte[]> message) {
        try {
            var type = CloudEventJson.attributes(message).get("type");
            return Optional.of(new StreamedEvent(last.id(), type, json.write(message), null));
        } catch (IllegalArgumentException foreign) {
            LOG.warnf("%s is not passed on: %s", last.id(), foreign.getMessage());
            return Optional.empty();
        }
    }

    private void send(StreamedEvent event) {
        while (emitter.requested() == 0 && !ending && !isExpired()) {
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
        emitter.emit(event);
    }
}
