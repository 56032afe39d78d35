package io.plumbline.target.kpi;

import java.time.Instant;
import java.util.List;

/** A KPI was defined or its definition was revised. */
public record KpiChanged(Change change, KpiSnapshot kpi, List<String> changedFields, String by, Instant at) {

    /** What happened. */
    public enum Change {
        CREATED,
        REVISED
    }
}
