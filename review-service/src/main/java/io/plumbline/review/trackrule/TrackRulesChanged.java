package io.plumbline.review.trackrule;

import java.util.UUID;

/** A KPI is judged by other rules from now on. */
public record TrackRulesChanged(UUID kpiId) {}
