package io.plumbline.target.proposal;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;
import io.plumbline.target.target.TargetRevision;

/** Proposed terms as one JSON column, as they were asked for. */
class TermsColumn extends JsonColumn<TargetRevision> {

    TermsColumn() {
        super(new TypeReference<>() {});
    }
}
