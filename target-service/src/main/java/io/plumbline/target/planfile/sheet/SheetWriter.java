package io.plumbline.target.planfile.sheet;

import io.plumbline.target.kpi.KpiDefinition;
import io.plumbline.target.plan.FiscalYears;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.planfile.PlanFileTarget;
import io.plumbline.target.planfile.PlanFileWriter;
import io.plumbline.target.planfile.PlanYears;
import io.plumbline.target.target.StatedGoal;
import io.plumbline.target.target.TargetSnapshot.Milestone;
import io.plumbline.target.target.TargetTerms.PinnedYear;
import io.plumbline.target.trajectory.Goal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes targets and milestones as the sheet that {@link SheetReader} reads. */
public final class SheetWriter implements PlanFileWriter {

    /** Where the periods are. */
    public enum PeriodsIn {
        COLUMNS,
        ROWS
    }

    private static final List<Column> TERMS = List.of(
            Column.ID,
            Column.KPI,
            Column.PERSPECTIVE,
            Column.NAME,
            Column.APEX,
            Column.OWNER,
            Column.BASELINE_DATE,
            Column.GOAL,
            Column.MINIMUM,
            Column.STRETCH,
            Column.DUE_YEAR,
            Column.SHAPE,
            Column.PINS,
            Column.FORMULA);

    private final Table table;
    private final PeriodsIn periods;
    private PlanYears years;

    private SheetWriter(Table table, PeriodsIn periods) {
        this.table = table;
        this.periods = periods;
    }

    public static SheetWriter csv(OutputStream stream, PeriodsIn periods) {
        return new SheetWriter(Table.csv(stream), periods);
    }

    public static SheetWriter xlsx(OutputStream stream, PeriodsIn periods) {
        return new SheetWriter(Table.xlsx(stream), periods);
    }

    @Override
    public void plan(PlanSnapshot plan) throws IOException {
        years = new PlanYears(new FiscalYears(plan.firstYear(), plan.fiscalYearStartMonth(), plan.horizonYears()));
        var head = new ArrayList<String>(TERMS.stream().map(Column::heading).toList());
        if (periods == PeriodsIn.COLUMNS) {
            IntStream.rangeClosed(0, years.horizon()).mapToObj(years::heading).forEach(head::add);
        } else {
            head.add(Column.PERIOD.heading());
            head.add(Column.VALUE.heading());
        }
        table.row(head);
    }

    @Override
    public void kpi(KpiDefinition kpi) {
        // a sheet names KPIs by their code only
    }

    @Override
    public void target(PlanFileTarget target, List<Milestone> milestones) throws IOException {
        var terms = terms(target);
        if (periods == PeriodsIn.COLUMNS) {
            var row = new ArrayList<Object>(terms);
            milestones.forEach(milestone -> row.add(milestone.value()));
            table.row(row);
            return;
        }
        for (var milestone : milestones) {
            var row = new ArrayList<Object>(terms);
            row.add(years.heading(milestone.year()));
            row.add(milestone.value());
            table.row(row);
        }
    }

    private List<Object> terms(PlanFileTarget target) {
        var row = new ArrayList<Object>();
        row.add(target.id());
        row.add(target.kpi());
        row.add(target.perspective());
        row.add(target.name());
        row.add(target.apex() == null ? null : target.apex() ? "yes" : "no");
        row.add(target.owner());
        row.add(
                Boolean.TRUE.equals(target.baseline().dateAssumed())
                        ? null
                        : target.baseline().date());
        row.add(words(target.goal()));
        row.add(target.levels() == null ? null : words(target.levels().minimum()));
        row.add(target.levels() == null ? null : words(target.levels().stretch()));
        row.add(years.heading(target.dueYear()));
        row.add(ShapeText.write(target.shape()));
        row.add(target.pins() == null ? null : pins(target.pins()));
        row.add(target.formula());
        return row;
    }

    private static String words(StatedGoal goal) {
        if (goal == null) {
            return null;
        }
        return goal.statement() == null ? new Goal(goal.kind(), goal.amount()).statement() : goal.statement();
    }

    private String pins(List<PinnedYear> pins) {
        return pins.stream()
                .map(pin -> years.heading(pin.year()) + "=" + pin.value().toPlainString())
                .collect(Collectors.joining("; "));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
