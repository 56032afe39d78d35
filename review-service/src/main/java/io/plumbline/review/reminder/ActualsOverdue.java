package io.plumbline.review.reminder;

import io.plumbline.review.actual.OwedActuals.OwedByKpi;
import java.time.Instant;
import java.util.List;

/**
 * A KPI owes actuals that it was not reminded of before.
 *
 * @param owed all that it owes
 * @param news the periods that are told for the first time
 */
public record ActualsOverdue(OwedByKpi owed, List<String> news, Instant at) {}
