package io.plumbline.target.kpi.rest;

import io.plumbline.target.kpi.KpiChanged;
import io.plumbline.target.kpi.KpiSnapshot;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a KPI: what changed, who, when, why, and the whole definition after it. */
@Schema(name = "KpiVersion")
public record KpiVersionView(
        @Schema(examples = "2") int version,
        KpiChanged.Change change,
        @Schema(examples = "[\"definition\"]") List<String> changedFields,
        @Schema(examples = "Paula Planner") String by,
        Instant at,

        @Schema(examples = "The auditors count orders by day of delivery", nullable = true)
        String reason,

        KpiSnapshot kpi) {

    static KpiVersionView of(KpiChanged changed) {
        return new KpiVersionView(
                changed.kpi().version(),
                changed.change(),
                changed.changedFields(),
                changed.by(),
                changed.at(),
                changed.reason(),
                changed.kpi());
    }
}
