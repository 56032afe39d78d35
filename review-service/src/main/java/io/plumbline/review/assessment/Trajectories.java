package io.plumbline.review.assessment;

import io.plumbline.review.period.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The versions of one target and since when each is in force. A period is judged by the version that was in force on its
 * last day, so that a later change never rewrites an earlier judgement; periods before the first version are judged by
 * the first one, because a plan may be entered after it began.
 */
public final class Trajectories {
    private final List<Version> versions;

    private Trajectories(List<Version> versions) {
        this.versions = versions.stream()
                .sorted(Comparator.comparing(Version::since).thenComparing(Version::number))
                .toList();
    }

    public static Trajectories of(List<Version> versions) {
        return new Trajectories(versions);
    }

    /** A target that never changed. */
    public static Trajectories of(Trajectory only) {
        return new Trajectories(List.of(new Version(LocalDate.MIN, only.version(), Optional.of(only))));
    }

    /** The version that judges the period; empty when there is no target, or none any more. */
    public Optional<Trajectory> findInForceIn(Period period) {
        return versions.stream()
                .filter(version -> !version.since().isAfter(period.end()))
                .reduce((earlier, later) -> later)
                .or(() -> versions.stream().findFirst())
                .flatMap(Version::trajectory);
    }

    /**
     * One version.
     *
     * @param since its first day
     * @param trajectory empty when the target was retired by this version
     */
    public record Version(LocalDate since, int number, Optional<Trajectory> trajectory) {}
}
