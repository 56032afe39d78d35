package io.plumbline.subscription.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Where webhooks may lead, and how patient they are. */
@ConfigMapping(prefix = "plumbline.webhooks")
public interface WebhookConfiguration {

    /** Whether private, loopback and link-local addresses may be called, and plain http; only for networks without secrets. */
    @WithDefault("false")
    boolean allowPrivateAddresses();

    /** Pauses between the attempts of one delivery; after the last it is given up. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> pauses();

    /** How long a receiver may take to answer. */
    @WithDefault("15s")
    Duration patience();

    /** Deliveries under way at the same time in this process. */
    @WithDefault("4")
    int senders();

    /** How often is looked for deliveries that are due again. */
    @WithDefault("1s")
    Duration poll();

    /** Most webhooks of an organisation in this service. */
    @WithDefault("50")
    int most();

    /** How long the log of deliveries is kept. */
    @WithDefault("30d")
    Duration kept();
}
