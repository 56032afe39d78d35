package io.plumbline.alignment.threshold.rest;

import io.plumbline.alignment.graph.Thresholds;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an approver sets; a threshold that is left out goes back to the usual one. */
@Schema(name = "ThresholdsTerms", examples = """
                {"reason": "A holding with many targets", "thresholds": {"mostTargets": 60, "aheadOfCauses": 0.1}}""")
public record ThresholdsTerms(
        @NotBlank @Size(max = 2000) String reason, @NotNull Values thresholds) {

    /** Each as named in the catalogue of rules. */
    @Schema(name = "ThresholdValues")
    public record Values(
            @Schema(nullable = true) BigDecimal aheadOfCauses,
            @Schema(nullable = true) BigDecimal sufficientFrom,
            @Schema(nullable = true) BigDecimal sufficientTo,
            @Schema(nullable = true) Integer fewestTargets,
            @Schema(nullable = true) Integer mostTargets,
            @Schema(nullable = true) BigDecimal largestPerspective,
            @Schema(nullable = true) Integer affirmEveryMonths,
            @Schema(nullable = true) Integer reviewEveryMonths,
            @Schema(nullable = true) BigDecimal earlyVerdict,
            @Schema(nullable = true) Integer mostLowerings,
            @Schema(nullable = true) Integer missMonths) {}

    Thresholds complete() {
        var usual = Thresholds.USUAL;
        return new Thresholds(
                or(thresholds.aheadOfCauses, usual.aheadOfCauses()),
                or(thresholds.sufficientFrom, usual.sufficientFrom()),
                or(thresholds.sufficientTo, usual.sufficientTo()),
                or(thresholds.fewestTargets, usual.fewestTargets()),
                or(thresholds.mostTargets, usual.mostTargets()),
                or(thresholds.largestPerspective, usual.largestPerspective()),
                or(thresholds.affirmEveryMonths, usual.affirmEveryMonths()),
                or(thresholds.reviewEveryMonths, usual.reviewEveryMonths()),
                or(thresholds.earlyVerdict, usual.earlyVerdict()),
                or(thresholds.mostLowerings, usual.mostLowerings()),
                or(thresholds.missMonths, usual.missMonths()));
    }

    private static <T> T or(T given, T usual) {
        return given == null ? usual : given;
    }
}
