package io.plumbline.target.kpi;

import io.plumbline.target.trajectory.LargestStep;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The largest believable change within one year. */
public record StepLimit(
        @Schema(description = "ABSOLUTE in the KPI's unit, PERCENT of the year before") @NotNull
        Kind kind,

        @Schema(examples = "12") @NotNull @PositiveOrZero @Digits(integer = 18, fraction = 6)
        BigDecimal size) {

    /** What the size counts. */
    public enum Kind {
        ABSOLUTE,
        PERCENT
    }

    public LargestStep limit() {
        return switch (kind) {
            case ABSOLUTE -> new LargestStep.Absolute(size);
            case PERCENT -> new LargestStep.Percent(size);
        };
    }
}
