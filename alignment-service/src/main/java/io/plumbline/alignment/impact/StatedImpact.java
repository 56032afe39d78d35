package io.plumbline.alignment.impact;

import io.plumbline.platform.Refusal;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One answer: the targets that will be impacted and how, or that there are none and why. */
@Schema(name = "StatedImpact", examples = """
                {"impactedTargetIds": ["0198f3a2-7044-7a11-8b1f-0c6d3f6f9d21"], "statement": "Skilled people leave less often"}""")
public record StatedImpact(
        @Size(max = 100) List<UUID> impactedTargetIds,

        @Size(max = 2000) @Schema(nullable = true) String statement,

        @Schema(
                description = "True if it will impact no target in this scope; then a reason is needed",
                nullable = true)
        Boolean none,

        @Size(max = 2000) @Schema(nullable = true) String reason) {

    public StatedImpact {
        impactedTargetIds = impactedTargetIds == null ? List.of() : List.copyOf(impactedTargetIds);
    }

    /** @throws Refusal 422 unless it names targets, or says "none" with a reason */
    void require(String pointer) {
        boolean saysNone = Boolean.TRUE.equals(none);
        if (saysNone && !impactedTargetIds.isEmpty()) {
            throw Refusal.invalid(pointer + "/none", "Either name targets, or say none.");
        }
        if (saysNone && (reason == null || reason.isBlank())) {
            throw Refusal.invalid(pointer + "/reason", "None needs a reason: why will it impact nothing here?");
        }
        if (!saysNone && impactedTargetIds.isEmpty()) {
            throw Refusal.invalid(
                    pointer + "/impactedTargetIds",
                    "Name the targets that it will impact, or say none and give the reason.");
        }
    }
}
