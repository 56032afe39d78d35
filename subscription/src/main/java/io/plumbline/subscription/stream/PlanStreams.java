package io.plumbline.subscription.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Refusal;
import io.plumbline.subscription.CloudEventJson;
import io.plumbline.subscription.OwnTopic;
import io.plumbline.subscription.stream.Following.Asked;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The streams that are open now. Each has a thread, so their number is limited. */
@ApplicationScoped
class PlanStreams {

    private final OwnTopic topic;
    private final CloudEventJson json;
    private final StreamConfiguration configuration;
    private final AtomicInteger open = new AtomicInteger();
    private final Set<Following> followings = ConcurrentHashMap.newKeySet();

    PlanStreams(OwnTopic topic, CloudEventJson json, StreamConfiguration configuration, MeterRegistry meters) {
        this.topic = topic;
        this.json = json;
        this.configuration = configuration;
        meters.gauge("plumbline.streams.open", open);
    }

    /** @throws Refusal 503 if too many are open */
    Multi<StreamedEvent> follow(Asked asked) {
        if (open.incrementAndGet() > configuration.most()) {
            open.decrementAndGet();
            throw new Refusal(
                    CommonProblem.UNAVAILABLE,
                    "All " + configuration.most() + " streams of this service are in use: try again later, or poll.");
        }
        return Multi.createFrom()
                .<StreamedEvent>emitter(
                        listener -> {
                            var following = new Following(topic, json, asked, configuration.heartbeat(), listener);
                            followings.add(following);
                            listener.onTermination(() -> end(following));
                            var thread = new Thread(following, "stream of plan " + asked.planId());
                            thread.setDaemon(true);
                            thread.start();
                        },
                        BackPressureStrategy.BUFFER);
    }

    private void end(Following following) {
        if (followings.remove(following)) {
            following.end();
            open.decrementAndGet();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        followings.forEach(Following::end);
    }
}
