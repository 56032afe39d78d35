package io.plumbline.target.target;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;
import java.util.List;

/** The pinned years as one JSON column. */
class PinsColumn extends JsonColumn<List<TargetTerms.PinnedYear>> {

    PinsColumn() {
        super(new TypeReference<>() {});
    }
}
