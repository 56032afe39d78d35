package io.plumbline.subscription.stream;

import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/** Where in the topic an event lies; the id of a server-sent event, opaque to callers, so that a resumed stream goes on behind it. */
record Position(int partition, long offset) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})-(\\d{1,18})");

    /** @throws Refusal 400 if the id was not handed out by a stream of this service */
    static Position read(String id) {
        var parts = FORM.matcher(id.trim());
        if (!parts.matches()) {
            throw new Refusal(
                    CommonProblem.MALFORMED_REQUEST,
                    "The Last-Event-ID is not one that this stream handed out: begin again without it.",
                    List.of(new Violation("Last-Event-ID", "must be the id of an event of this stream")));
        }
        return new Position(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    String id() {
        return partition + "-" + offset;
    }
}
