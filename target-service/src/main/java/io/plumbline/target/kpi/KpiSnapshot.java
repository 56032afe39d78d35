package io.plumbline.target.kpi;

import io.plumbline.target.trajectory.Accumulation;
import io.plumbline.target.trajectory.Frequency;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A KPI at one version: what callers read and what events carry. */
@Schema(name = "Kpi")
public record KpiSnapshot(
        UUID id,
        int version,
        @Schema(examples = "new_customers") String code,

        @Schema(examples = "Revenue gained from new customers")
        String name,

        Direction direction,
        Accumulation accumulation,
        @Schema(examples = "EUR") String unit,
        @Schema(examples = "2") int scale,
        Frequency frequency,
        Indicator indicator,
        @Schema(examples = "5") BigDecimal tolerancePercent,
        @Schema(examples = "Head of sales", nullable = true) String owner,

        @Schema(examples = "Invoiced revenue of customers in their first twelve months", nullable = true)
        String definition,

        @Schema(examples = "ERP, ledger 4000", nullable = true)
        String dataSource,

        @Schema(nullable = true) StepLimit largestStep) {}
