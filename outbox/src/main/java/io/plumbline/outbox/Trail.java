package io.plumbline.outbox;

/**
 * What led to an event.
 *
 * @param correlation the same for everything that one request set off
 * @param causation id of the event or decision that caused this one directly, or null
 * @param traceparent W3C trace context of the request, or null
 */
public record Trail(String correlation, String causation, String traceparent) {

    public static Trail none() {
        return new Trail(null, null, null);
    }

    /** The trail of what a consumer does because of {@code event}. */
    public static Trail after(IncomingEvent event) {
        return new Trail(event.correlation(), event.id(), event.traceparent());
    }
}
