package io.plumbline.target.proposal;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;
import io.plumbline.target.target.TargetSnapshot;

/** What a target would become, as one JSON column. */
class OutcomeColumn extends JsonColumn<TargetSnapshot> {

    OutcomeColumn() {
        super(new TypeReference<>() {});
    }
}
