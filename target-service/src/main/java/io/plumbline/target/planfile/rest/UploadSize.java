package io.plumbline.target.planfile.rest;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Plan files may be large, other bodies may not. The limit of the server is that of plan files; everything else is held to a smaller
 * one here, before and behind the place where the server looks at the size.
 */
@ApplicationScoped
class UploadSize {

    /** {@code quarkus.http.limits.max-body-size} names the same number. */
    static final int LARGEST = 256 << 20;

    private static final long USUAL = 1 << 20;
    private static final int BEFORE_THE_SERVER_LOOKS = -3;
    private static final int AFTER_THE_SERVER_LOOKED = -1;

    void watch(@Observes Router router) {
        router.route().order(BEFORE_THE_SERVER_LOOKS).handler(UploadSize::refuseAnnounced);
        router.route().order(AFTER_THE_SERVER_LOOKED).handler(UploadSize::limitUnannounced);
    }

    private static void refuseAnnounced(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && !isPlanFile(request) && isOver(length)) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, USUAL);
            request.response()
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .setStatusCode(413)
                    .end(
                            "{\"type\":\"urn:plumbline:problem:body-too-large\",\"title\":\"The body is larger than allowed\","
                                    + "\"status\":413,\"detail\":\"The body may have " + USUAL + " bytes.\"}");
            return;
        }
        request.next();
    }

    private static boolean isOver(String length) {
        try {
            return Long.parseLong(length) > USUAL;
        } catch (NumberFormatException malformed) {
            return false; // the server refuses it
        }
    }

    private static void limitUnannounced(RoutingContext request) {
        if (!isPlanFile(request) && request.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, USUAL);
        }
        request.next();
    }

    private static boolean isPlanFile(RoutingContext request) {
        return request.normalizedPath().equals("/plan-imports");
    }
}
