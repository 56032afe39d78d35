package io.plumbline.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where this service tells its facts, and how patient the relay and the intake are. */
@ConfigMapping(prefix = "plumbline.outbox")
public interface OutboxConfiguration {

    /** Topic that this service's events go to. */
    String topic();

    /** CloudEvents source of this service's events, a URI reference such as {@code /target-service}. */
    String source();

    /** The relay is woken at each commit; it looks by itself only this often, for commits of other instances. */
    @WithDefault("500ms")
    Duration poll();

    /** Most events that the relay hands to the broker before it waits for the answers. */
    @WithDefault("500")
    int batch();

    /** Longest pause of relay and intake between two tries while database or broker are away. */
    @WithDefault("2s")
    Duration backoff();

    /** How long the inbox remembers ids; much longer than a record can be delivered again without somebody's doing. */
    @WithDefault("7d")
    Duration inboxKept();

    /** How often older entries of the inbox are forgotten. */
    @WithDefault("10m")
    Duration prune();

    /** How often the backlogs of outbox and inbox are measured. */
    @WithDefault("2s")
    Duration measure();

    /** How often a record is tried that fails for a reason other than an absent database, before it is parked. */
    @WithDefault("3")
    int tries();

    /** Folder whose files arm {@link CrashPoints}; for tests only, there are none without it. */
    Optional<Path> crashPoints();
}
