package io.plumbline.target.planfile.sheet;

import io.plumbline.target.planfile.PlanFileContent;
import io.plumbline.target.planfile.PlanFileReader;
import io.plumbline.target.planfile.PlanYears;
import io.plumbline.target.planfile.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads targets with their milestones from a sheet, whichever of the two layouts its head shows. */
public final class SheetReader implements PlanFileReader {

    private final Rows rows;
    private final Numbers numbers;

    private SheetReader(Rows rows, Numbers numbers) {
        this.rows = rows;
        this.numbers = numbers;
    }

    public static SheetReader csv(boolean decimalComma) {
        return new SheetReader(new CsvRows(), new Numbers(decimalComma));
    }

    public static SheetReader xlsx(boolean decimalComma) {
        return new SheetReader(new XlsxRows(), new Numbers(decimalComma));
    }

    @Override
    public void read(Path file, PlanYears years, PlanFileContent content) throws IOException {
        if (years == null) {
            throw new UnreadableFile("", "A sheet holds targets only: say of which plan (planId).");
        }
        var reading = new Reading(years, content);
        rows.each(file, reading::row);
        reading.end();
    }

    /** One reading: the head first, then row by row. */
    private final class Reading {

        private final PlanYears years;
        private final PlanFileContent content;
        private Layout layout;
        private TargetRow gathered;

        Reading(PlanYears years, PlanFileContent content) {
            this.years = years;
            this.content = content;
        }

        void row(long number, List<Cell> cells) {
            if (layout == null) {
                layout = Layout.of(cells, years, content);
                return;
            }
            var row = new TargetRow(layout, years, numbers, content, number, cells);
            if (!layout.hasRowsOfPeriods()) {
                row.milestones();
                row.handOver();
                return;
            }
            if (gathered == null || !gathered.key().equals(row.key())) {
                end();
                gathered = row;
            }
            period(number, cells);
        }

        private void period(long number, List<Cell> cells) {
            var period = layout.cell(Column.PERIOD, cells);
            var value = layout.cell(Column.VALUE, cells);
            if (period == null || value == null) {
                content.problem("row " + number, "A row says which period, and the value at its end.");
                return;
            }
            var year = years.find(period.text());
            if (year.isEmpty()) {
                content.problem(
                        period.name(),
                        "\"" + period.text() + "\" is none of the plan's years " + years.heading(0) + " to "
                                + years.heading(years.horizon()) + ".");
                return;
            }
            gathered.milestone(year.getAsInt(), value);
        }

        void end() {
            if (gathered != null) {
                gathered.handOver();
            }
            gathered = null;
        }
    }
}
