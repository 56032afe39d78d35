package io.plumbline.subscription.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many may follow at once, and how they know that the line is open. */
@ConfigMapping(prefix = "plumbline.stream")
public interface StreamConfiguration {

    /** Most streams open at the same time in this process; each has a consumer of its own. */
    @WithDefault("100")
    int most();

    /** Most of them of one caller. */
    @WithDefault("10")
    int mostOfCaller();

    /** Most of them of one organisation, so that it does not take those of the others. */
    @WithDefault("50")
    int mostOfOrganisation();

    /** A comment is sent after this long without an event, so that nothing on the way closes a silent line. */
    @WithDefault("15s")
    Duration heartbeat();
}
