package io.plumbline.review.pack;

import io.plumbline.review.adjustment.AdjustmentSnapshot;
import io.plumbline.review.review.Agenda;
import io.plumbline.review.review.Attention;
import io.plumbline.review.review.DecisionSnapshot;
import io.plumbline.review.track.TargetAssessment;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pack as one HTML page without outside parts, fit to print: first the whole plan at a glance, then each target. */
final class PackPage {

    private static final String STYLE = """
            body{font:14px/1.45 system-ui,sans-serif;color:#1b2430;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{margin-bottom:.2rem}h2{margin-top:2rem;border-bottom:2px solid #1b2430}h3{margin:1.4rem 0 .2rem}
            .quiet{color:#5a6675}table{border-collapse:collapse;width:100%;margin:.6rem 0}
            th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #d5dbe3}
            .number{text-align:right;white-space:nowrap}
            .track{font-weight:600;white-space:nowrap}.ON_TRACK{color:#1a7f37}.AT_RISK{color:#9a6700}
            .OFF_TRACK{color:#b3261e}.UNKNOWN{color:#5a6675}
            svg{width:100%;height:auto}svg text{font-size:11px;fill:#5a6675}.grid{stroke:#d5dbe3}
            .plan{fill:none;stroke:#5a6675;stroke-width:1.5;stroke-dasharray:6 4}
            polyline.actual{fill:none;stroke:#0b57d0;stroke-width:2}circle.actual{fill:#0b57d0}
            @media print{body{margin:0;max-width:none}section{break-inside:avoid}}
            """;

    private final Pack pack;
    private final Markup page = new Markup();

    private PackPage(Pack pack) {
        this.pack = pack;
    }

    static String write(Pack pack) {
        var page = new PackPage(pack);
        page.head();
        page.glance();
        page.targets();
        page.decisions();
        page.actions();
        return page.page.raw("</body></html>\n").toString();
    }

    private void head() {
        var review = pack.review();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .element("title", pack.plan().name() + ": " + review.name())
                .raw("<style>" + STYLE + "</style></head><body>\n")
                .element("h1", pack.plan().name())
                .raw("<p class=\"quiet\">")
                .text(review.name() + ". Plan and actual as of " + review.asOf() + ", as known on "
                        + review.openedAt().toString().substring(0, 10) + ".")
                .raw("</p>\n");
        if (!review.attendance().isEmpty()) {
            page.element("p", "Present: " + String.join(", ", review.attendance()));
        }
        if (review.notes() != null) {
            page.element("p", review.notes());
        }
    }

    private void glance() {
        var counts = pack.review().agenda().counts();
        var verdict = pack.review().agenda().planVerdict();
        page.element("h2", "The plan at a glance")
                .element(
                        "p",
                        "%d on track, %d at risk, %d off track, %d not known. Alignment: %s."
                                .formatted(
                                        counts.onTrack(),
                                        counts.atRisk(),
                                        counts.offTrack(),
                                        counts.unknown(),
                                        verdict == null ? "not checked yet" : words(verdict.verdict())));
        page.raw("<table><thead><tr><th>Target</th><th>Owner</th><th class=\"number\">Planned</th>"
                + "<th class=\"number\">Actual</th><th class=\"number\">Variance</th><th>Track</th>"
                + "<th class=\"number\">Of the way</th><th class=\"number\">Chance</th></tr></thead><tbody>\n");
        pack.review().agenda().items().forEach(item -> row(item.assessment()));
        page.raw("</tbody></table>\n")
                .raw(
                        "<p class=\"quiet\">Flows are compared by the year to date, stocks and rates by their level."
                                + " Of the way: from the baseline to the goal. Chance: of reaching the goal when it is due.</p>\n");
    }

    private void row(TargetAssessment target) {
        var comparison = target.comparison();
        page.raw("<tr><td>")
                .text(target.name())
                .raw("</td><td>")
                .text(target.owner())
                .raw("</td>");
        page.number(comparison == null ? null : comparison.planned())
                .number(comparison == null ? null : comparison.actual());
        page.raw("<td class=\"number\">")
                .text(
                        comparison == null || comparison.variancePercent() == null
                                ? ""
                                : Markup.grouped(comparison.variancePercent()) + " %")
                .raw("</td>");
        page.raw("<td class=\"track " + target.track() + "\">")
                .text(words(target.track()))
                .raw("</td>");
        page.raw("<td class=\"number\">")
                .text(target.progressPercent() == null ? "" : Markup.grouped(target.progressPercent()) + " %")
                .raw("</td><td class=\"number\">")
                .text(
                        target.outlook() == null || target.outlook().probabilityPercent() == null
                                ? ""
                                : Markup.grouped(target.outlook().probabilityPercent()) + " %")
                .raw("</td></tr>\n");
    }

    private void targets() {
        page.element("h2", "The targets, most urgent first");
        pack.review().agenda().items().forEach(this::target);
    }

    private void target(Agenda.Item item) {
        var target = item.assessment();
        page.raw("<section>").element("h3", target.name());
        page.raw("<p><span class=\"track " + target.track() + "\">")
                .text(words(target.track()))
                .raw("</span>. ");
        page.text(target.explanation());
        page.text(" Goal: " + Markup.grouped(target.goal()) + " " + target.unit() + ".");
        var others = item.attention().stream()
                .filter(attention -> attention != Attention.OFF_TRACK
                        && attention != Attention.AT_RISK
                        && attention != Attention.NOT_KNOWN)
                .map(PackPage::words)
                .collect(Collectors.joining(", "));
        page.text(others.isEmpty() ? "" : " Also: " + others + ".").raw("</p>\n");
        outlook(target);
        var points = pack.charts().get(item.targetId());
        if (points != null && !points.isEmpty()) {
            page.raw(LineChart.draw(points))
                    .raw("\n<p class=\"quiet\">Dashed: plan per period. Solid: actual. In ")
                    .text(target.unit())
                    .raw(".</p>");
        }
        page.raw("</section>\n");
    }

    private void outlook(TargetAssessment target) {
        if (target.outlook() == null) {
            return;
        }
        page.raw("<p>Pace: ").text(words(target.outlook().paceVerdict())).raw(". ");
        target.outlook().reasons().forEach(reason -> page.text(reason.sentence() + " "));
        var votes = pack.votes().stream()
                .filter(vote -> vote.targetId().equals(target.targetId()))
                .map(vote -> vote.voter() + " " + words(vote.vote()))
                .collect(Collectors.joining(", "));
        page.text(votes.isEmpty() ? "" : "Votes: " + votes + ".").raw("</p>\n");
    }

    private void decisions() {
        page.element("h2", "Decisions");
        if (pack.decisions().isEmpty()) {
            page.element("p", "None was taken.");
            return;
        }
        page.raw(
                "<table><thead><tr><th>Target</th><th>Decision</th><th>Reason</th><th>Expected effect</th><th>Check on</th>"
                        + "</tr></thead><tbody>\n");
        for (var decision : pack.decisions()) {
            page.raw("<tr><td>")
                    .text(pack.nameOf(decision.targetId()))
                    .raw("</td><td>")
                    .text(deed(decision))
                    .raw("</td><td>");
            page.text(decision.reason())
                    .raw("</td><td>")
                    .text(decision.expectedEffect())
                    .raw("</td><td>");
            page.text(decision.checkOn()).raw("</td></tr>\n");
        }
        page.raw("</tbody></table>\n");
    }

    private String deed(DecisionSnapshot decision) {
        var adjustment =
                decision.adjustmentId() == null ? null : pack.adjustments().get(decision.adjustmentId());
        return adjustment == null ? words(decision.kind()) : words(decision.kind()) + ": " + outcome(adjustment);
    }

    private static String outcome(AdjustmentSnapshot adjustment) {
        var goal = words(adjustment.goal().kind()) + " "
                + Markup.grouped(adjustment.goal().amount());
        return switch (adjustment.state()) {
            case DECIDED -> goal + ", not answered yet";
            case APPLIED -> goal + ", applied as version " + adjustment.appliedVersion();
            case REFUSED -> goal + ", refused: " + adjustment.refusalDetail();
        };
    }

    private void actions() {
        if (pack.actions().isEmpty()) {
            return;
        }
        page.element("h2", "Actions")
                .raw("<table><thead><tr><th>Who</th><th>What</th><th>Until</th><th>Done</th></tr></thead><tbody>\n");
        for (var action : pack.actions()) {
            page.raw("<tr><td>")
                    .text(action.owner())
                    .raw("</td><td>")
                    .text(action.task())
                    .raw("</td><td>");
            page.text(action.dueOn()).raw("</td><td>").text(action.doneOn()).raw("</td></tr>\n");
        }
        page.raw("</tbody></table>\n");
    }

    /** {@code OFF_TRACK} reads as off track. */
    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
