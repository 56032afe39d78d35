package io.plumbline.alignment.reviewcopy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.alignment.graph.Review;
import io.plumbline.platform.JsonColumn;

/** A review as one JSON column. */
class ReviewColumn extends JsonColumn<Review> {

    ReviewColumn() {
        super(new TypeReference<>() {});
    }
}
