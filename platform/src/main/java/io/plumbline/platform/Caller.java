package io.plumbline.platform;

import io.plumbline.outbox.IncomingEvent;
import io.plumbline.outbox.Trail;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** On whose behalf the present work is done, and what set it off. Until sign-in comes there is one organisation. */
@RequestScoped
public class Caller {

    private String tenant = "default";
    private String name = "anonymous";
    private Trail trail = new Trail(UUID.randomUUID().toString(), null, null);

    public String tenant() {
        return tenant;
    }

    public String name() {
        return name;
    }

    public Trail trail() {
        return trail;
    }

    public String correlation() {
        return trail.correlation();
    }

    /** A request over REST: joins the caller's trace if it brought one. */
    void arrive(String traceparent) {
        if (traceparent != null && traceparent.matches("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")) {
            trail = new Trail(traceparent.substring(3, 35), null, traceparent);
        }
    }

    /** Work that an event set off: its organisation, its trail, and the person who decided what it tells. */
    public void actFor(IncomingEvent event, String person) {
        tenant = event.tenant();
        name = person;
        trail = Trail.after(event);
    }
}
