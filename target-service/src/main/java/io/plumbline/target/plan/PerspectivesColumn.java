package io.plumbline.target.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;
import java.util.List;

/** Perspectives as one JSON column: they are read and written with their plan, never alone. */
class PerspectivesColumn extends JsonColumn<List<Perspective>> {

    PerspectivesColumn() {
        super(new TypeReference<>() {});
    }
}
