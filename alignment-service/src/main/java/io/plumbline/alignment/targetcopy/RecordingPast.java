package io.plumbline.alignment.targetcopy;

import io.plumbline.alignment.graph.GoalRevision;
import io.plumbline.alignment.graph.TargetPast;
import io.plumbline.alignment.graph.TargetState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.IntStream;

/** Reads from two versions of a target what the rules will want to know of the step between them. */
final class RecordingPast {

    private RecordingPast() {}

    /** @param before the version that was known, or null if there was none */
    static TargetPast record(TargetPast past, TargetTold before, Told.TargetChanged told) {
        var now = told.target();
        if (before == null) {
            return now.version() > 1 ? past.lacking(now.version() - 1) : past;
        }
        var known = now.version() > before.version() + 1 ? past.lacking(before.version() + 1) : past;
        var what = material(before, now);
        var changed = what.isEmpty() || told.at() == null ? known : known.changed(told.at(), what);
        return isOfNumbers(before, now) && told.at() != null ? changed.revised(revision(past, before, told)) : changed;
    }

    private static String material(TargetTold before, TargetTold now) {
        var words = new ArrayList<String>();
        if (before.goal().value().compareTo(now.goal().value()) != 0) {
            words.add("the goal");
        }
        if (before.dueYear() != now.dueYear()) {
            words.add("the due year");
        }
        if (!before.perspective().equals(now.perspective())) {
            words.add("the perspective");
        }
        if (!before.kpi().id().equals(now.kpi().id())) {
            words.add("the KPI");
        }
        if (!Objects.equals(before.formula(), now.formula())) {
            words.add("the formula");
        }
        return String.join(" and ", words);
    }

    private static boolean isOfNumbers(TargetTold before, TargetTold now) {
        return before.goal().value().compareTo(now.goal().value()) != 0
                || before.dueYear() != now.dueYear()
                || firstYear(before, now) != null;
    }

    private static GoalRevision revision(TargetPast past, TargetTold before, Told.TargetChanged told) {
        var now = told.target();
        var year = firstYear(before, now);
        return new GoalRevision(
                now.version(),
                told.at(),
                before.state() == TargetState.ACTIVE || told.adjustmentId() != null || past.measured(),
                before.goal().value(),
                now.goal().value(),
                before.dueYear(),
                now.dueYear(),
                year,
                year == null ? null : value(before, year),
                year == null ? null : value(now, year),
                told.isRebaseline());
    }

    /** The first year for which both versions have a milestone, and another one. */
    private static Integer firstYear(TargetTold before, TargetTold now) {
        int years = Math.min(before.milestones().size(), now.milestones().size());
        return IntStream.range(0, years)
                .filter(year -> value(before, year).compareTo(value(now, year)) != 0)
                .boxed()
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal value(TargetTold target, int year) {
        return target.milestones().stream()
                .filter(milestone -> milestone.year() == year)
                .map(TargetTold.MilestoneTold::value)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
