package io.plumbline.subscription.webhook;

import io.plumbline.subscription.webhook.Destination.Forbidden;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One HTTP call of a webhook. It follows no redirect: that could lead where the first address was not allowed to. */
@ApplicationScoped
class Post {

    private final HttpClient client;
    private final WebhookConfiguration configuration;
    private final Clock clock;

    Post(Vertx vertx, WebhookConfiguration configuration, Clock clock) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) configuration.patience().toMillis())
                .setKeepAlive(false));
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * What came back.
     *
     * @param status of the answer, null if there was none
     * @param error why it does not count as taken, null if it does
     */
    record Answer(Integer status, String error) {

        boolean isTaken() {
            return error == null;
        }
    }

    Answer send(Webhook webhook, Delivery delivery) {
        try {
            var destination = Destination.of(
                    webhook.url(),
                    configuration.allowPrivateAddresses(),
                    host -> List.of(InetAddress.getAllByName(host)));
            int status = client.request(options(destination))
                    .compose(request -> {
                        var now = clock.instant();
                        request.putHeader("content-type", "application/cloudevents+json; charset=utf-8");
                        request.putHeader("user-agent", "Plumbline");
                        request.putHeader("webhook-id", delivery.eventId());
                        request.putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
                        request.putHeader(
                                "webhook-signature",
                                Signature.of(webhook.secret(), delivery.eventId(), now, delivery.body()));
                        return request.send(Buffer.buffer(delivery.body()));
                    })
                    .map(response -> {
                        int code = response.statusCode();
                        // The body is nobody's business, however long it is.
                        response.request().reset();
                        return code;
                    })
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(configuration.patience().toMillis() * 2, TimeUnit.MILLISECONDS);
            return new Answer(status, status / 100 == 2 ? null : "The receiver answered " + status + ".");
        } catch (Forbidden forbidden) {
            return new Answer(null, forbidden.getMessage());
        } catch (ExecutionException failed) {
            return new Answer(null, "The call failed: " + failed.getCause().getMessage());
        } catch (TimeoutException silent) {
            return new Answer(null, "The receiver did not answer in time.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer(null, "The service was stopped meanwhile.");
        }
    }

    private RequestOptions options(Destination destination) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        destination.port(), destination.address().getHostAddress()))
                .setHost(destination.url().getHost())
                .setPort(destination.port())
                .setSsl(destination.isSecure())
                .setURI(destination.pathAndQuery())
                .setFollowRedirects(false)
                .setTimeout(configuration.patience().toMillis());
    }
}
