package io.plumbline.review.pack;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.plumbline.platform.SpreadsheetText;
import io.plumbline.review.review.ActionSnapshot;
import io.plumbline.review.review.DecisionSnapshot;
import io.plumbline.review.track.Outlook;
import io.plumbline.review.track.TargetAssessment;
import io.plumbline.review.track.TargetAssessment.Comparison;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;

/** The pack as tables: one row per target, and in the workbook one per decision and per action too. */
final class PackTables {

    private static final List<Column<TargetAssessment>> TARGETS = List.of(
            new Column<>("kpi", TargetAssessment::kpiCode),
            new Column<>("target", TargetAssessment::name),
            new Column<>("perspective", TargetAssessment::perspective),
            new Column<>("owner", TargetAssessment::owner),
            new Column<>("unit", TargetAssessment::unit),
            new Column<>("asOf", TargetAssessment::asOf),
            new Column<>("track", TargetAssessment::track),
            new Column<>("period", compared(Comparison::period)),
            new Column<>("planned", compared(Comparison::planned)),
            new Column<>("actual", compared(Comparison::actual)),
            new Column<>("variance", compared(Comparison::variance)),
            new Column<>("variancePercent", compared(Comparison::variancePercent)),
            new Column<>("baseline", TargetAssessment::baseline),
            new Column<>("goal", TargetAssessment::goal),
            new Column<>("progressPercent", TargetAssessment::progressPercent),
            new Column<>("plannedProgressPercent", TargetAssessment::plannedProgressPercent),
            new Column<>("paceVerdict", ahead(Outlook::paceVerdict)),
            new Column<>("probabilityPercent", ahead(Outlook::probabilityPercent)),
            new Column<>("explanation", TargetAssessment::explanation));

    private static final List<Column<ActionSnapshot>> ACTIONS = List.of(
            new Column<>("owner", ActionSnapshot::owner),
            new Column<>("task", ActionSnapshot::task),
            new Column<>("dueOn", ActionSnapshot::dueOn),
            new Column<>("doneOn", ActionSnapshot::doneOn));

    private PackTables() {}

    private record Column<T>(String title, Function<T, Object> value) {}

    static String commaSeparated(Pack pack) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(TARGETS.stream().map(Column::title).toList());
            for (var target : targets(pack)) {
                writer.writeRecord(TARGETS.stream()
                        .map(column -> cell(column.value().apply(target)))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
        return text.toString();
    }

    static byte[] workbook(Pack pack) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Plumbline", "1.0")) {
            sheet(workbook, "Targets", TARGETS, targets(pack));
            sheet(workbook, "Decisions", decisions(pack), pack.decisions());
            sheet(workbook, "Actions", ACTIONS, pack.actions());
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static List<TargetAssessment> targets(Pack pack) {
        return pack.review().agenda().items().stream()
                .map(item -> item.assessment())
                .toList();
    }

    private static List<Column<DecisionSnapshot>> decisions(Pack pack) {
        return List.of(
                new Column<>("target", decision -> pack.nameOf(decision.targetId())),
                new Column<>("decision", DecisionSnapshot::kind),
                new Column<>("reason", DecisionSnapshot::reason),
                new Column<>("carriedOut", pack::deedOf),
                new Column<>("expectedEffect", DecisionSnapshot::expectedEffect),
                new Column<>("checkOn", DecisionSnapshot::checkOn),
                new Column<>("decidedBy", DecisionSnapshot::decidedBy),
                new Column<>("decidedAt", DecisionSnapshot::decidedAt));
    }

    private static <T> void sheet(Workbook workbook, String name, List<Column<T>> columns, List<T> rows) {
        var sheet = workbook.newWorksheet(name);
        for (int at = 0; at < columns.size(); at++) {
            sheet.value(0, at, columns.get(at).title());
            sheet.style(0, at).bold().set();
            for (int row = 0; row < rows.size(); row++) {
                var value = columns.get(at).value().apply(rows.get(row));
                if (value instanceof BigDecimal number) {
                    sheet.value(row + 1, at, number);
                } else if (value != null) {
                    sheet.value(row + 1, at, SpreadsheetText.defuse(value.toString()));
                }
            }
        }
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : SpreadsheetText.defuse(value.toString());
    }

    private static Function<TargetAssessment, Object> compared(Function<Comparison, Object> value) {
        return target -> target.comparison() == null ? null : value.apply(target.comparison());
    }

    private static Function<TargetAssessment, Object> ahead(Function<Outlook, Object> value) {
        return target -> target.outlook() == null ? null : value.apply(target.outlook());
    }
}
