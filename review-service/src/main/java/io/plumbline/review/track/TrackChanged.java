package io.plumbline.review.track;

import io.plumbline.review.assessment.Track;
import java.time.Instant;

/**
 * A target stands differently since the last actual or the last change of the target.
 *
 * @param assessment as of the end of the last period with a value
 * @param previous UNKNOWN if it never was known
 */
public record TrackChanged(TargetAssessment assessment, Track previous, Instant at) {}
