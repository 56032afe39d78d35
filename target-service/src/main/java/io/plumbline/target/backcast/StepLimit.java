package io.plumbline.target.backcast;

import io.plumbline.target.trajectory.LargestStep;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The largest believable change within one year. */
public record StepLimit(
        @Schema(description = "ABSOLUTE in the KPI's unit, PERCENT of the year before") @NotNull
        Kind kind,

        @Schema(examples = "12") @NotNull BigDecimal size) {

    /** What the size counts. */
    public enum Kind {
        ABSOLUTE,
        PERCENT
    }

    LargestStep limit() {
        return switch (kind) {
            case ABSOLUTE -> new LargestStep.Absolute(size);
            case PERCENT -> new LargestStep.Percent(size);
        };
    }
}
