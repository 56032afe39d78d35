package io.plumbline.alignment.graph;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What happened around a plan: its reviews, what became of its targets, and the day on which it is looked at.
 *
 * @param day the day as of which affirmations are judged, or null if none was named
 */
record Chronicle(LocalDate day, List<Review> reviews, Register<UUID, TargetPast> pasts) {

    static Chronicle none() {
        return new Chronicle(null, List.of(), Register.empty());
    }

    Chronicle on(LocalDate other) {
        return new Chronicle(other, reviews, pasts);
    }

    /** The reviews stay in the order of the days that they look at. */
    Chronicle with(Review review) {
        var others = reviews.stream().filter(other -> !other.id().equals(review.id()));
        return new Chronicle(
                day,
                Stream.concat(others, Stream.of(review))
                        .sorted(Comparator.comparing(Review::asOf).thenComparing(Review::id))
                        .toList(),
                pasts);
    }

    Chronicle without(UUID reviewId) {
        return new Chronicle(
                day,
                reviews.stream().filter(other -> !other.id().equals(reviewId)).toList(),
                pasts);
    }

    Chronicle with(UUID targetId, TargetPast past) {
        return new Chronicle(day, reviews, pasts.with(targetId, past));
    }
}
