package io.plumbline.review.targetcopy;

import io.plumbline.review.assessment.Trajectories;
import io.plumbline.review.assessment.Trajectories.Version;
import io.plumbline.review.assessment.Trajectory;
import io.plumbline.review.targetcopy.TargetFacts.TargetState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * All versions of one target in order, and which of them count. Once a target has been active, its active versions and its
 * retirement judge, each from its day on; before that it is a proposal and its newest version judges everything.
 */
public record TargetVersions(List<Entry> entries) {

    public TargetVersions {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a target has at least one version");
        }
    }

    /** One version, and who decided it when and why. */
    public record Entry(TargetFacts facts, Instant changedAt, String changedBy, String reason) {}

    public TargetFacts newest() {
        return entries.get(entries.size() - 1).facts();
    }

    /** True while the target was never active, so that its track is that of a proposal. */
    public boolean isProvisional() {
        return entries.stream().noneMatch(entry -> entry.facts().state() == TargetState.ACTIVE);
    }

    public Trajectories trajectories() {
        if (isProvisional()) {
            return Trajectories.of(List.of(new Version(LocalDate.MIN, newest().version(), findTrajectory(newest()))));
        }
        return Trajectories.of(entries.stream()
                .filter(entry -> entry.facts().state() == TargetState.ACTIVE
                        || entry.facts().state() == TargetState.RETIRED)
                .map(entry -> new Version(
                        LocalDate.ofInstant(entry.changedAt(), ZoneOffset.UTC),
                        entry.facts().version(),
                        findTrajectory(entry.facts())))
                .toList());
    }

    private static Optional<Trajectory> findTrajectory(TargetFacts facts) {
        return facts.state() == TargetState.RETIRED ? Optional.empty() : Optional.of(facts.trajectory());
    }
}
