package io.plumbline.review.diagnosis;

import io.plumbline.review.assessment.Track;
import io.plumbline.review.linkcopy.LinkKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a missed target puts in doubt, and the links that this rests on. */
public record Diagnosis(
        UUID targetId,
        @Schema(examples = "2027-06-30") LocalDate asOf,
        Track track,
        Doubt doubt,

        @Schema(
                examples = "Product innovation was OFF_TRACK on 2026-06-30, in time to explain the miss: doubt the"
                        + " execution.")
        String sentence,

        @Schema(description = "The parts and causes of the target, each on the day when it had to be on plan")
        List<Evidence> evidence) {

    /** How one driver stood as many months earlier as its effect takes. */
    @Schema(name = "DiagnosisEvidence")
    public record Evidence(
            UUID linkId,
            LinkKind kind,
            UUID driverId,
            @Schema(examples = "Product innovation") String driver,
            @Schema(examples = "12") int lagMonths,

            @Schema(description = "The day asked about, less the lag", examples = "2026-06-30")
            LocalDate day,

            Track track,

            @Schema(examples = "New products let us ask for higher prices", nullable = true)
            String hypothesis) {

        boolean isMissed() {
            return track == Track.OFF_TRACK || track == Track.AT_RISK;
        }

        private String told() {
            return driver + " was " + track + " on " + day;
        }
    }

    public Diagnosis {
        evidence = List.copyOf(evidence);
    }

    /** A target that is neither off track nor at risk needs no diagnosis. */
    static Diagnosis of(UUID targetId, LocalDate asOf, Track track, List<Evidence> evidence) {
        if (track == Track.ON_TRACK) {
            return new Diagnosis(targetId, asOf, track, Doubt.NONE, "The target is on track.", evidence);
        }
        if (track == Track.UNKNOWN) {
            return unknown(targetId, asOf, track, "It is not known how the target stands.", evidence);
        }
        if (evidence.isEmpty()) {
            return unknown(targetId, asOf, track, "Nobody has said what drives the target.", evidence);
        }
        var missed = evidence.stream().filter(Evidence::isMissed).toList();
        if (!missed.isEmpty()) {
            var sentence = missed.stream().map(Evidence::told).collect(Collectors.joining(", "))
                    + ", in time to explain the miss: doubt the execution.";
            return new Diagnosis(targetId, asOf, track, Doubt.EXECUTION, sentence, evidence);
        }
        var silent =
                evidence.stream().filter(one -> one.track() == Track.UNKNOWN).toList();
        if (!silent.isEmpty()) {
            var sentence = "It is not known how "
                    + silent.stream()
                            .map(one -> one.driver() + " stood on " + one.day())
                            .collect(Collectors.joining(", "))
                    + ".";
            return unknown(targetId, asOf, track, sentence, evidence);
        }
        return new Diagnosis(targetId, asOf, track, Doubt.STRATEGY, followedButMissed(evidence), evidence);
    }

    private static String followedButMissed(List<Evidence> evidence) {
        var drivers = evidence.stream().map(Evidence::driver).collect(Collectors.joining(", "));
        boolean partsOnly = evidence.stream().allMatch(one -> one.kind() == LinkKind.ADDITIVE);
        return partsOnly
                ? "All parts (" + drivers + ") are on plan and the whole is not: the parts do not make up the whole."
                : "The drivers (" + drivers
                        + ") were on plan early enough and the target was missed all the same: doubt the strategy.";
    }

    private static Diagnosis unknown(
            UUID targetId, LocalDate asOf, Track track, String sentence, List<Evidence> evidence) {
        return new Diagnosis(targetId, asOf, track, Doubt.UNKNOWN, sentence, evidence);
    }
}
