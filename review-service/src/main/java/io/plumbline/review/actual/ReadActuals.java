package io.plumbline.review.actual;

import io.plumbline.platform.Problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * Actuals as they were read from a file.
 *
 * @param actuals the rows in their order; null where KPI or period is missing
 * @param unreadable each cell that is missing or no number; a row with such a number stands in the list with 0, so that the rest of it
 *     is looked at too
 */
public record ReadActuals(@NotEmpty @Valid List<ActualBatch.Row> actuals, List<Violation> unreadable) {}
