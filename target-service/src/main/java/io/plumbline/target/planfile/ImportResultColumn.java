package io.plumbline.target.planfile;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** What an import achieved as one JSON column. */
class ImportResultColumn extends JsonColumn<ImportResult> {

    ImportResultColumn() {
        super(new TypeReference<>() {});
    }
}
