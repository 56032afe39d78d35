package io.plumbline.target.kpi;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A KPI was defined or its definition was revised.
 *
 * @param reason as it was given, or null
 */
public record KpiChanged(
        Change change, KpiSnapshot kpi, List<String> changedFields, String by, Instant at, String reason) {

    /** What happened. */
    @Schema(name = "KpiChange")
    public enum Change {
        CREATED,
        REVISED
    }
}
