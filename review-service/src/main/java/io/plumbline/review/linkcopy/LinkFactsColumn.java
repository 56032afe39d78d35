package io.plumbline.review.linkcopy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** The facts as one JSON column: they come and go with their event, whole. */
class LinkFactsColumn extends JsonColumn<LinkFacts> {

    LinkFactsColumn() {
        super(new TypeReference<>() {});
    }
}
