package io.plumbline.review.review;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** The agenda as one JSON column: it is taken once and read whole. */
class AgendaColumn extends JsonColumn<Agenda> {

    AgendaColumn() {
        super(new TypeReference<>() {});
    }
}
