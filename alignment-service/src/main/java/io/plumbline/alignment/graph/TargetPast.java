package io.plumbline.alignment.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened to a target, as far as rules ask for it.
 *
 * @param changedAt when goal, due year, place, measure or formula last changed, or null if it was never told of
 * @param change what changed then, in words such as {@code goal and due year}
 * @param revisions the newest versions with other numbers, the oldest first
 * @param misses ends of the periods in which it was found off track, the oldest first
 * @param measured true if a review ever assessed it
 * @param missingVersion a version that was never told of, or null if all were
 */
public record TargetPast(
        Instant changedAt,
        String change,
        List<GoalRevision> revisions,
        List<LocalDate> misses,
        boolean measured,
        Long missingVersion) {

    /** More than this is not kept: what was decided so long ago is another story. */
    private static final int MOST_KEPT = 24;

    public static final TargetPast NONE = new TargetPast(null, null, List.of(), List.of(), false, null);

    public TargetPast {
        revisions = List.copyOf(revisions);
        misses = List.copyOf(misses);
    }

    public TargetPast changed(Instant at, String what) {
        return new TargetPast(at, what, revisions, misses, measured, missingVersion);
    }

    public TargetPast revised(GoalRevision revision) {
        return new TargetPast(changedAt, change, appended(revisions, revision), misses, measured, missingVersion);
    }

    public TargetPast lacking(long version) {
        return new TargetPast(changedAt, change, revisions, misses, measured, version);
    }

    /** Without what versions told, for that is told anew. */
    public TargetPast ofReviews() {
        return new TargetPast(null, null, List.of(), misses, measured, null);
    }

    public TargetPast assessed() {
        return new TargetPast(changedAt, change, revisions, misses, true, missingVersion);
    }

    /** A miss that is known already is not counted again. */
    public TargetPast missed(LocalDate periodEnd) {
        if (misses.contains(periodEnd)) {
            return this;
        }
        var sorted = appended(misses, periodEnd).stream().sorted().toList();
        return new TargetPast(changedAt, change, revisions, sorted, true, missingVersion);
    }

    private static <T> List<T> appended(List<T> kept, T next) {
        var longer = new ArrayList<>(kept);
        longer.add(next);
        return longer.subList(Math.max(0, longer.size() - MOST_KEPT), longer.size());
    }
}
