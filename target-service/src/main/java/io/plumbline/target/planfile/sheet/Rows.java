package io.plumbline.target.planfile.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The rows of a file, whatever its format. */
interface Rows {

    /** Takes one row; cells that the row does not have are missing at its end. */
    interface Taker {
        void row(long number, List<Cell> cells);
    }

    /** Hands over each row that is not empty, in the order of the file. */
    void each(Path file, Taker taker) throws IOException;
}
