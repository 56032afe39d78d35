package io.plumbline.target.planfile;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one format of plan files from start to end. */
public interface PlanFileReader {

    /**
     * @param years the plan's years, for formats whose columns are years; null for a plan that the file is to begin
     * @throws UnreadableFile if what follows cannot be read at all
     * @throws IOException if the copy of the upload cannot be read
     */
    void read(Path file, PlanYears years, PlanFileContent content) throws IOException;
}
