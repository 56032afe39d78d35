package io.plumbline.review.track;

import io.plumbline.platform.Page;
import io.plumbline.review.assessment.Track;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the targets of a plan stand on a date: the counts over all of them, the targets page by page. */
public record PlanAssessment(
        UUID planId,

        @Schema(description = "Newest revision of the plan that this rests on", examples = "14")
        long planRevision,

        @Schema(examples = "2027-06-30") LocalDate asOf,
        TrackCounts counts,
        List<TargetAssessment> targets,

        @Schema(description = "Cursor of the next page: send it as ?cursor=; null on the last page", nullable = true)
        String next) {

    static PlanAssessment of(UUID planId, long planRevision, LocalDate asOf, List<TargetAssessment> targets) {
        return new PlanAssessment(planId, planRevision, asOf, TrackCounts.of(targets), targets, null);
    }

    /** The same with one page of its targets. */
    PlanAssessment with(Page<TargetAssessment> page) {
        return new PlanAssessment(planId, planRevision, asOf, counts, page.items(), page.next());
    }

    /** How many targets have which track. */
    public record TrackCounts(long onTrack, long atRisk, long offTrack, long unknown) {

        static TrackCounts of(List<TargetAssessment> targets) {
            return new TrackCounts(
                    count(targets, Track.ON_TRACK),
                    count(targets, Track.AT_RISK),
                    count(targets, Track.OFF_TRACK),
                    count(targets, Track.UNKNOWN));
        }

        private static long count(List<TargetAssessment> targets, Track track) {
            return targets.stream().filter(target -> target.track() == track).count();
        }
    }
}
