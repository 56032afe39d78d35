package io.plumbline.target.target;

import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import io.plumbline.target.kpi.KpiSnapshot;
import io.plumbline.target.plan.FiscalYears;
import io.plumbline.target.problem.TargetProblem;
import io.plumbline.target.target.TargetTerms.PinnedYear;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The fiscal years that are over. Each was judged by the version in force in it, so a new version of an active target keeps what was
 * planned for it: closed years count as pinned, and the way to the goal is spread anew over the open ones.
 *
 * @param last the newest year that is over; 0 when only the baseline's is, -1 when none
 */
record ClosedYears(FiscalYears years, int last) {

    /** A year is closed from the day after its end on. */
    static ClosedYears on(LocalDate today, FiscalYears years) {
        int last = -1;
        while (last < years.horizonYears() && years.end(last + 1).isBefore(today)) {
            last++;
        }
        return new ClosedYears(years, last);
    }

    /**
     * Resolves new terms for a target that is in force.
     *
     * @throws Refusal 409 if they ask for something else in a closed year
     * @throws ImpossibleTrajectory if no trajectory follows from them
     */
    Terms resolve(TargetSnapshot inForce, TargetTerms asked, KpiSnapshot kpi) {
        requireBaseline(inForce, asked);
        requirePins(inForce, asked);
        var terms = Terms.resolve(asked, kpi, years);
        if (!keeps(inForce, terms)) {
            terms = Terms.resolve(AlteredTerms.pinned(asked, held(inForce, asked, terms.dueYear())), kpi, years);
        }
        if (!keeps(inForce, terms)) {
            throw historyKept("/dueYear", "The goal was due in a closed year, or would be");
        }
        return terms;
    }

    private void requireBaseline(TargetSnapshot inForce, TargetTerms asked) {
        var date = asked.baseline().date();
        boolean moved = asked.baseline().value().compareTo(inForce.baseline().value()) != 0
                || date != null && !date.equals(inForce.baseline().date());
        if (last >= 0 && moved) {
            throw historyKept("/baseline", "The baseline's year is over");
        }
    }

    private void requirePins(TargetSnapshot inForce, TargetTerms asked) {
        var pins = asked.pins() == null ? List.<PinnedYear>of() : asked.pins();
        for (int index = 0; index < pins.size(); index++) {
            var pin = pins.get(index);
            if (pin.year() >= 1 && pin.year() <= last && differs(inForce, pin)) {
                throw historyKept("/pins/" + index, "Year " + pin.year() + " is over");
            }
        }
    }

    private static boolean differs(TargetSnapshot inForce, PinnedYear pin) {
        return inForce.milestones().get(pin.year()).value().compareTo(pin.value()) != 0;
    }

    private boolean keeps(TargetSnapshot inForce, Terms terms) {
        for (int year = 0; year <= last; year++) {
            var planned = inForce.milestones().get(year).value();
            if (planned.compareTo(terms.trajectory().milestone(year)) != 0) {
                return false;
            }
        }
        return true;
    }

    private List<PinnedYear> held(TargetSnapshot inForce, TargetTerms asked, int dueYear) {
        var pins = new ArrayList<PinnedYear>();
        for (int year = 1; year <= last && year < dueYear; year++) {
            pins.add(new PinnedYear(year, inForce.milestones().get(year).value()));
        }
        if (asked.pins() != null) {
            asked.pins().stream().filter(pin -> pin.year() > last).forEach(pins::add);
        }
        return pins;
    }

    private Refusal historyKept(String pointer, String why) {
        var detail = why + " (closed up to " + years.end(last) + "), and what was planned for it stays: leave it as it"
                + " is, or have an approver rebaseline the target with a reason.";
        return new Refusal(TargetProblem.HISTORY_KEPT, detail, List.of(new Violation(pointer, detail)));
    }
}
