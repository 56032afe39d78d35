package io.plumbline.target.kpi;

import java.time.Instant;

/** A KPI was defined or its definition was revised. */
public record KpiChanged(Change change, KpiSnapshot kpi, String by, Instant at) {

    /** What happened. */
    public enum Change {
        CREATED,
        REVISED
    }
}
