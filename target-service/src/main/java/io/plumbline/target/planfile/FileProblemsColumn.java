package io.plumbline.target.planfile;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;
import java.util.List;

/** The problems of an import as one JSON column. */
class FileProblemsColumn extends JsonColumn<List<FileProblem>> {

    FileProblemsColumn() {
        super(new TypeReference<>() {});
    }
}
