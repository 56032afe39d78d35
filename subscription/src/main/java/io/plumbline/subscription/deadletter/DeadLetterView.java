package io.plumbline.subscription.deadletter;

import io.plumbline.outbox.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event that could not be processed. */
@Schema(name = "DeadLetter", examples = """
                {"number": 3, "source": "/review-service", "id": "01a20a55-7a98-7a0d-a247-37f00e14ff4e",
                 "type": "io.plumbline.review.AdjustmentDecided.v1", "stream": "01a20a2c-3e6e-73bc-9d54-f54c77cf0538", "sequence": 12,
                 "error": "not a AdjustmentDecided: Unexpected end-of-input", "failures": 1, "parkedAt": "2026-11-23T21:35:03.739926Z",
                 "replayedAt": null, "data": "{\\"adjustmentId\\": 7, "}""")
public record DeadLetterView(
        @Schema(description = "In the order in which they failed first")
        long number,

        String source,

        @Schema(description = "Id of the event, the same at each delivery")
        String id,

        String type,

        @Schema(description = "The plan, or the KPI for facts about a KPI alone")
        String stream,

        long sequence,
        @Schema(description = "Why the last try failed") String error,

        @Schema(description = "How often it failed, the tries of one delivery counted once")
        int failures,

        Instant parkedAt,

        @Schema(description = "When it was sent again; null if it was not since it failed last", nullable = true)
        Instant replayedAt,

        @Schema(description = "The payload as it came", nullable = true)
        String data) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.number(),
                letter.source(),
                letter.id(),
                letter.type(),
                letter.stream(),
                letter.sequence(),
                letter.error(),
                letter.failures(),
                letter.parkedAt(),
                letter.replayedAt(),
                letter.value() == null ? null : new String(letter.value(), StandardCharsets.UTF_8));
    }
}
