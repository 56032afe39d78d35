package io.plumbline.subscription.webhook;

import io.plumbline.platform.Caller;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.CountLimit;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Makes, changes and removes webhooks of the caller's organisation. */
@ApplicationScoped
class KeepingWebhooks {

    private static final UUID FIRST = new UUID(0, 0);

    private final Webhooks webhooks;
    private final WebhookConfiguration configuration;
    private final CountLimit limit;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeepingWebhooks(
            Webhooks webhooks, WebhookConfiguration configuration, Identities identities, Caller caller, Clock clock) {
        this.webhooks = webhooks;
        this.configuration = configuration;
        limit = new CountLimit(
                "plumbline.webhooks.most",
                configuration.most(),
                "An organisation",
                "webhooks",
                "remove one that is not needed");
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal 422 if the address must not be called, 409 if there are too many */
    Webhook add(WebhookTerms terms) {
        requireAllowed(terms.url());
        limit.requireRoom(
                webhooks.list(caller.tenant(), FIRST, configuration.most()).size(), 1);
        var webhook = new Webhook(
                identities.next(),
                caller.tenant(),
                1,
                terms.url(),
                terms.description(),
                terms.types(),
                terms.planId(),
                Signature.newSecret(random),
                true,
                null,
                caller.name(),
                clock.instant());
        webhooks.add(webhook);
        return webhook;
    }

    /** @throws Refusal 404, 412, 428, or 422 if the address must not be called */
    Webhook change(UUID id, String ifMatch, WebhookTerms terms) {
        var present = get(id);
        Precondition.require(ifMatch, present.version());
        requireAllowed(terms.url());
        var changed = new Webhook(
                id,
                present.tenant(),
                present.version(),
                terms.url(),
                terms.description(),
                terms.types(),
                terms.planId(),
                present.secret(),
                terms.isActive(),
                null,
                present.createdBy(),
                present.createdAt());
        if (!webhooks.replace(changed)) {
            throw new Refusal(CommonProblem.STALE, "The webhook was changed meanwhile: read it again and decide anew.");
        }
        return get(id);
    }

    /** @throws Refusal 404 */
    Webhook get(UUID id) {
        return webhooks.find(caller.tenant(), id).orElseThrow(() -> Refusal.notFound("webhook", id));
    }

    List<Webhook> list(UUID after, int most) {
        return webhooks.list(caller.tenant(), after, most);
    }

    /** @throws Refusal 404 */
    void remove(UUID id) {
        if (!webhooks.remove(caller.tenant(), id)) {
            throw Refusal.notFound("webhook", id);
        }
    }

    private void requireAllowed(String url) {
        try {
            Destination.of(url, configuration.allowPrivateAddresses(), host -> List.of(InetAddress.getAllByName(host)));
        } catch (Destination.Forbidden forbidden) {
            throw Refusal.invalid("/url", forbidden.getMessage());
        }
    }
}
