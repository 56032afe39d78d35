package io.plumbline.target.target;

import io.plumbline.platform.Refusal;
import io.plumbline.target.kpi.KpiSnapshot;
import io.plumbline.target.plan.FiscalYears;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The terms whose trajectory goes through given milestones, as a spreadsheet shows them. A milestone that the shape yields anyway
 * needs no pin; the first one that it does not yield is pinned, until all are met. What a reader of the sheet sees is then what the
 * plan holds, and a sheet that was exported and not changed adds no pin.
 */
final class WayThrough {

    private WayThrough() {}

    /** @throws Refusal if the baseline or the goal says otherwise than a milestone */
    static TargetTerms pinned(
            TargetTerms asked, SortedMap<Integer, BigDecimal> milestones, KpiSnapshot kpi, FiscalYears years) {
        var pins = new ArrayList<>(asked.pins() == null ? List.<TargetTerms.PinnedYear>of() : asked.pins());
        while (true) {
            var through = AlteredTerms.pinned(asked, List.copyOf(pins));
            var terms = Terms.resolve(through, kpi, years);
            var missed = firstMissed(terms, milestones);
            if (missed.isEmpty()) {
                return through;
            }
            int year = missed.get().getKey();
            requirePinnable(terms, year, missed.get().getValue(), kpi.scale());
            pins.removeIf(pin -> pin.year() == year);
            pins.add(new TargetTerms.PinnedYear(year, missed.get().getValue()));
            pins.sort(java.util.Comparator.comparing(TargetTerms.PinnedYear::year));
        }
    }

    private static Optional<Map.Entry<Integer, BigDecimal>> firstMissed(
            Terms terms, SortedMap<Integer, BigDecimal> milestones) {
        return milestones.entrySet().stream()
                .filter(entry -> terms.trajectory().milestone(entry.getKey()).compareTo(entry.getValue()) != 0)
                .findFirst();
    }

    private static void requirePinnable(Terms terms, int year, BigDecimal value, int scale) {
        if (value.stripTrailingZeros().scale() > scale) {
            throw Refusal.invalid(
                    "/milestones/" + year,
                    value.toPlainString() + " has more than the KPI's " + scale + " decimals: round it.");
        }
        if (year > 0 && year < terms.dueYear()) {
            return;
        }
        var what = year == 0 ? "the baseline" : "the goal, due in year " + terms.dueYear() + ",";
        throw Refusal.invalid(
                "/milestones/" + year,
                "Year " + year + " says " + value.toPlainString() + ", but " + what + " says "
                        + terms.trajectory().milestone(year).toPlainString()
                        + ": make them agree, or leave one empty.");
    }
}
