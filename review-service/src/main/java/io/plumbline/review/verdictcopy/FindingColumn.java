package io.plumbline.review.verdictcopy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** The finding as one JSON column: it comes and goes with its event, whole. */
class FindingColumn extends JsonColumn<Finding> {

    FindingColumn() {
        super(new TypeReference<>() {});
    }
}
