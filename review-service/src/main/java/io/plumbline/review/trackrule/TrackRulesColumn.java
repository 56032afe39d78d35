package io.plumbline.review.trackrule;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** The rules as one JSON column: they are replaced whole. */
class TrackRulesColumn extends JsonColumn<NewTrackRules> {

    TrackRulesColumn() {
        super(new TypeReference<>() {});
    }
}
