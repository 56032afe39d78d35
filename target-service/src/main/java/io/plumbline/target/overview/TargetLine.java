package io.plumbline.target.overview;

import io.plumbline.target.target.TargetSnapshot;
import io.plumbline.target.target.TargetSnapshot.Milestone;
import io.plumbline.target.target.TargetState;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target in one line: where it stands and what it is to reach next. */
public record TargetLine(
        UUID id,
        @Schema(examples = "3") int version,
        TargetState state,
        @Schema(examples = "Profit") String name,
        @Schema(examples = "FINANCIAL") String perspective,
        @Schema(examples = "CFO", nullable = true) String owner,
        UUID kpiId,
        @Schema(examples = "profit") String kpiCode,
        @Schema(examples = "EUR") String unit,
        @Schema(examples = "1000") BigDecimal baseline,
        @Schema(examples = "double") String goalStatement,
        @Schema(examples = "2000.00") BigDecimal goal,
        @Schema(examples = "5") int dueYear,

        @Schema(
                description =
                        "Of the fiscal year at that date; of year 1 before the plan begins, of the last one after it"
                                + " ends")
        Milestone currentMilestone,

        @Schema(
                description =
                        "What alignment last said of the target: PASS, WARN, FAIL or UNKNOWN; null before the first"
                                + " check and for the past",
                examples = "PASS",
                nullable = true)
        String verdict,

        @Schema(description = "Whether the plan names it as one that matters most")
        boolean apex) {

    static TargetLine of(TargetSnapshot target, int currentYear, String verdict, boolean apex) {
        return new TargetLine(
                target.id(),
                target.version(),
                target.state(),
                target.name(),
                target.perspective(),
                target.owner(),
                target.kpi().id(),
                target.kpi().code(),
                target.kpi().unit(),
                target.baseline().value(),
                target.goal().statement(),
                target.goal().value(),
                target.dueYear(),
                target.milestones().get(currentYear),
                verdict,
                apex);
    }
}
