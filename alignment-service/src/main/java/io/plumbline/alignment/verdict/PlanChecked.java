package io.plumbline.alignment.verdict;

import io.plumbline.alignment.rule.Recheck;
import java.time.Instant;
import java.util.UUID;

/**
 * A plan was checked after a change.
 *
 * @param planRevision the newest revision of target-service that the check covers
 * @param checkNumber 1, 2, 3, ... for the checks of a plan
 */
public record PlanChecked(
        UUID planId, long planRevision, long checkNumber, Cause cause, Instant checkedAt, Recheck recheck) {}
