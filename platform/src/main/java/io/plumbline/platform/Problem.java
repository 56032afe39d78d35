package io.plumbline.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An RFC 9457 problem as it goes over the wire. */
@Schema(description = "Why a request was refused (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "Stable identifier of the kind of problem")
        URI type,

        String title,
        int status,

        @Schema(description = "What to do about it, for a person")
        String detail,

        @Schema(description = "Which values are wrong") List<Violation> violations,

        @Schema(description = "Name this when you ask operations about it")
        String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One wrong value.
     *
     * @param pointer JSON pointer (RFC 6901) into the body, or the parameter's name
     */
    public record Violation(String pointer, String detail) {}
}
