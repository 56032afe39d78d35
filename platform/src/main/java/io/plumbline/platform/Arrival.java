package io.plumbline.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Notes the trace of each request before anything else looks at it. */
public class Arrival {

    private final Caller caller;

    Arrival(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(preMatching = true)
    public void note(ContainerRequestContext request) {
        caller.arrive(request.getHeaderString("traceparent"));
    }
}
