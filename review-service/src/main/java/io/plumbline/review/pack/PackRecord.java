package io.plumbline.review.pack;

import io.plumbline.review.drift.GoalDrift;
import io.plumbline.review.drift.GoalMove;
import io.plumbline.review.review.ActionSnapshot;
import io.plumbline.review.review.WhatIfResult;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** What was decided, promised and noted, and how the goals have moved since they were set. */
final class PackRecord {

    private final Pack pack;
    private final Markup page;

    PackRecord(Pack pack, Markup page) {
        this.pack = pack;
        this.page = page;
    }

    void write() {
        decisions();
        actions("Actions", pack.actions());
        actions("Promised earlier and not done in time", pack.review().agenda().overdueActions());
        drift();
        if (pack.review().notes() != null) {
            page.element("h2", "Minutes").element("p", pack.review().notes());
        }
    }

    private void decisions() {
        page.raw("<h2 class=\"page\">Decisions</h2>\n");
        if (pack.decisions().isEmpty()) {
            page.element("p", "None has been taken.");
            return;
        }
        page.raw("<table><thead><tr><th>Target</th><th>Decision</th><th>Reason</th><th>Expected effect</th>"
                + "<th>To be checked</th></tr></thead><tbody>\n");
        for (var decision : pack.decisions()) {
            var deed = pack.deedOf(decision);
            var tried = decision.whatIf() == null ? "" : ". " + tried(decision.whatIf());
            page.raw("<tr>")
                    .cell(pack.nameOf(decision.targetId()))
                    .cell(deed + tried)
                    .cell(decision.reason())
                    .cell(decision.expectedEffect())
                    .cell(Figures.day(decision.checkOn()))
                    .raw("</tr>\n");
        }
        page.raw("</tbody></table>\n");
    }

    private static String tried(WhatIfResult whatIf) {
        var verdict = switch (whatIf.verdict()) {
            case PASS -> "the targets would still fit together";
            case WARN -> "the targets would fit together, with warnings";
            case FAIL -> "the targets would no longer fit together";
            case UNKNOWN -> "whether the targets would fit together could not be told";
        };
        return "Tried beforehand: " + verdict + (whatIf.summary() == null ? "" : ", " + whatIf.summary());
    }

    private void actions(String title, List<ActionSnapshot> actions) {
        if (actions.isEmpty()) {
            return;
        }
        page.element("h2", title)
                .raw("<table><thead><tr><th>Who</th><th>What</th><th>Until</th><th>Done</th></tr></thead><tbody>\n");
        for (var action : actions) {
            page.raw("<tr>")
                    .cell(action.owner())
                    .cell(action.task())
                    .cell(Figures.day(action.dueOn()))
                    .cell(action.doneOn() == null ? "open" : Figures.day(action.doneOn()))
                    .raw("</tr>\n");
        }
        page.raw("</tbody></table>\n");
    }

    private void drift() {
        if (pack.drifts().isEmpty()) {
            return;
        }
        page.element("h2", "How the goals have moved");
        page.raw(
                "<table><thead><tr><th>Target</th><th>When</th><th>From</th><th>To</th><th>Why</th><th></th></tr></thead><tbody>\n");
        for (var drift : pack.drifts()) {
            drift.moves().forEach(move -> move(drift, move));
        }
        page.raw("</tbody></table>\n");
        var eroding = pack.drifts().stream()
                .filter(GoalDrift::eroding)
                .map(GoalDrift::name)
                .collect(Collectors.joining(", "));
        if (!eroding.isEmpty()) {
            page.raw("<p><b>Eroding:</b> ")
                    .text(eroding)
                    .raw(". A goal that is lowered twice, or when it is missed, follows the results instead of"
                            + " leading them.</p>\n");
        }
    }

    private void move(GoalDrift drift, GoalMove move) {
        page.raw("<tr>")
                .cell(drift.name())
                .cell(Figures.day(LocalDate.ofInstant(move.at(), ZoneOffset.UTC)))
                .cell(Figures.with(drift.unit(), move.fromGoal()) + " in year " + move.fromDueYear())
                .cell(Figures.with(drift.unit(), move.toGoal()) + " in year " + move.toDueYear())
                .cell(move.reason())
                .cell(move.kinds().stream().map(Figures::words).collect(Collectors.joining(", "))
                        + (move.afterMiss() ? ", after a miss" : ""))
                .raw("</tr>\n");
    }
}
