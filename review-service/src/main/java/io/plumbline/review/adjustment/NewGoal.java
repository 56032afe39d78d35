package io.plumbline.review.adjustment;

import io.plumbline.review.targetcopy.GoalKind;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The goal that an adjustment wants; target-service resolves it to a number. */
public record NewGoal(
        @Schema(
                description =
                        "LEVEL v: v; DELTA d: baseline + d; MULTIPLE k: baseline × k; PERCENT p: baseline × (1 + p/100);"
                                + " ANNUAL_RATE r: baseline × (1 + r)^years, r a fraction such as 0.12")
        @NotNull
        GoalKind kind,

        @Schema(examples = "1100") @NotNull BigDecimal amount) {}
