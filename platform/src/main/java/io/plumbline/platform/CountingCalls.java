package io.plumbline.platform;

import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Has each call counted before its body is read. */
public class CountingCalls {

    private final LimitingCalls limits;

    CountingCalls(LimitingCalls limits) {
        this.limits = limits;
    }

    @ServerRequestFilter
    public void count(ResourceInfo operation) {
        limits.count(operation.getResourceMethod().isAnnotationPresent(Costly.class));
    }
}
