package io.plumbline.subscription.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.TooManyCalls;
import io.plumbline.subscription.CloudEventJson;
import io.plumbline.subscription.OwnTopic;
import io.plumbline.subscription.stream.Following.Asked;
import io.plumbline.subscription.stream.Following.Listener;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The streams that are open now. Each has a thread, so their number is limited: in all, and of each caller and organisation. */
@ApplicationScoped
class PlanStreams {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final OwnTopic topic;
    private final CloudEventJson json;
    private final StreamConfiguration configuration;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Set<Following> followings = ConcurrentHashMap.newKeySet();

    PlanStreams(OwnTopic topic, CloudEventJson json, StreamConfiguration configuration, MeterRegistry meters) {
        this.topic = topic;
        this.json = json;
        this.configuration = configuration;
        meters.gauge("plumbline.streams.open", listeners, List::size);
    }

    /** @throws Refusal 503 if too many are open, 429 if too many of them are the caller's or its organisation's */
    Multi<StreamedEvent> follow(Asked asked) {
        take(asked.listener());
        return Multi.createFrom()
                .<StreamedEvent>emitter(
                        emitter -> {
                            var following = new Following(topic, json, asked, configuration.heartbeat(), emitter);
                            followings.add(following);
                            emitter.onTermination(() -> end(following));
                            var thread = new Thread(following, "stream of plan " + asked.planId());
                            thread.setDaemon(true);
                            thread.start();
                        },
                        BackPressureStrategy.BUFFER);
    }

    private synchronized void take(Listener listener) {
        require("One caller", configuration.mostOfCaller(), listener::isSameCaller);
        require("One organisation", configuration.mostOfOrganisation(), listener::isOfSameOrganisation);
        if (listeners.size() >= configuration.most()) {
            throw new Refusal(
                    CommonProblem.UNAVAILABLE,
                    "All " + configuration.most() + " streams of this service are in use: try again later, or poll.");
        }
        listeners.add(listener);
    }

    private void require(String whose, int most, Predicate<Listener> theirs) {
        if (listeners.stream().filter(theirs).count() >= most) {
            throw TooManyCalls.open(whose, most, "streams", WAIT);
        }
    }

    private void end(Following following) {
        if (followings.remove(following)) {
            following.end();
            listeners.remove(following.listener());
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        followings.forEach(Following::end);
    }
}
