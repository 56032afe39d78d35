package io.plumbline.review.pack;

import io.plumbline.review.assessment.Track;
import io.plumbline.review.review.Agenda;
import io.plumbline.review.review.Attention;
import io.plumbline.review.track.TargetAssessment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The first page: how the plan stands, what is to be decided, and all targets in one table. */
final class PackSummary {

    private final Pack pack;
    private final Markup page;

    /** Whether there is a forecast of any target; without one, a column for it would be empty. */
    private final boolean forecast;

    PackSummary(Pack pack, Markup page) {
        this.pack = pack;
        this.page = page;
        this.forecast = pack.items().stream().map(Agenda.Item::assessment).anyMatch(PackSummary::hasChance);
    }

    void write() {
        page.element("p", "lead", headline());
        counts();
        questions();
        missing();
        overview();
    }

    private String headline() {
        var counts = pack.review().agenda().counts();
        long judged = counts.onTrack() + counts.atRisk() + counts.offTrack();
        var sentences = new ArrayList<String>();
        sentences.add(
                judged == 0
                        ? "No target can be judged yet: actuals are missing."
                        : counts.onTrack() + " of " + pack.items().size() + " targets "
                                + (counts.onTrack() == 1 ? "is" : "are") + " on track, " + counts.offTrack() + " "
                                + (counts.offTrack() == 1 ? "is" : "are") + " off track.");
        pack.items().stream()
                .filter(item -> pack.plan().apexTargetIds().contains(item.targetId()))
                .map(item -> apex(item.assessment()))
                .forEach(sentences::add);
        var verdict = pack.review().agenda().planVerdict();
        sentences.add(
                verdict == null
                        ? "Whether the targets fit together has not been checked yet."
                        : switch (verdict.verdict()) {
                            case PASS -> "The targets fit together.";
                            case WARN -> "The targets fit together, with warnings.";
                            case FAIL -> "The targets do not fit together as they are.";
                            case UNKNOWN -> "Whether the targets fit together cannot be told.";
                        });
        return String.join(" ", sentences);
    }

    private static String apex(TargetAssessment apex) {
        if (apex.comparison() == null) {
            return "How " + apex.name() + " stands, which matters most, is not known.";
        }
        var variance = apex.comparison().variance();
        var chance = apex.outlook() == null || apex.outlook().probabilityPercent() == null
                ? ""
                : "; the chance of reaching " + Figures.with(apex.unit(), apex.goal()) + " is put at "
                        + Figures.percent(apex.outlook().probabilityPercent());
        return apex.name() + ", which matters most, is at "
                + Figures.with(apex.unit(), apex.comparison().actual()) + ", "
                + (variance.signum() == 0
                        ? "exactly on plan"
                        : Figures.readable(variance.abs()) + (variance.signum() > 0 ? " above" : " below") + " plan")
                + chance + ".";
    }

    private void counts() {
        var counts = pack.review().agenda().counts();
        page.raw("<div class=\"counts\">");
        count(Track.ON_TRACK, counts.onTrack(), "on track");
        count(Track.AT_RISK, counts.atRisk(), "at risk");
        count(Track.OFF_TRACK, counts.offTrack(), "off track");
        count(Track.UNKNOWN, counts.unknown(), "not known");
        page.raw("</div>\n");
    }

    private void count(Track track, long number, String words) {
        page.raw("<div class=\"track " + track + "\"><b>")
                .text(number)
                .raw("</b><span>")
                .text(words)
                .raw("</span></div>");
    }

    private void questions() {
        var asked = pack.items().stream().filter(Questions::isAsked).toList();
        page.element("h2", "What needs a decision");
        if (asked.isEmpty()) {
            page.element("p", "Nothing: no target is off track, and no earlier decision is due to be checked.");
            return;
        }
        page.raw("<ol class=\"questions\">\n");
        asked.forEach(this::question);
        page.raw("</ol>\n");
    }

    private void question(Agenda.Item item) {
        page.raw("<li><b>")
                .text(item.assessment().name())
                .raw("</b> <span class=\"quiet\">")
                .text(owner(item.assessment()))
                .raw("</span> ")
                .text(Questions.why(item));
        var decided = pack.decisionsOn(item.targetId());
        if (decided.isEmpty()) {
            page.element("span", "ask", Questions.ask(item));
        }
        decided.forEach(decision ->
                page.element("span", "done", "Decided: " + pack.deedOf(decision) + ". " + decision.reason()));
        page.raw("</li>\n");
    }

    private static String owner(TargetAssessment target) {
        return target.owner() == null ? "" : "(" + target.owner() + ")";
    }

    private void missing() {
        List<Agenda.Item> owing = pack.items().stream()
                .filter(item -> item.attention().contains(Attention.ACTUAL_OVERDUE))
                .toList();
        if (!owing.isEmpty()) {
            page.raw("<p class=\"quiet\"><b>Actuals still missing:</b> ")
                    .text(owing.stream()
                            .map(item -> item.assessment().name() + " " + periods(item.overdueActuals()) + " "
                                    + owner(item.assessment()))
                            .collect(Collectors.joining("; ")))
                    .raw(".</p>\n");
        }
    }

    private static String periods(List<String> periods) {
        var first = Figures.period(periods.get(0));
        return periods.size() == 1 ? first : first + " to " + Figures.period(periods.get(periods.size() - 1));
    }

    private void overview() {
        page.raw("<div class=\"together\"><h2>The plan at a glance</h2>\n"
                + "<table><thead><tr><th>Target</th><th>Owner</th><th class=\"number\">Planned</th><th"
                + " class=\"number\">Actual</th><th class=\"number\">Difference</th><th>Track</th><th class=\"number\">Way"
                + " done</th><th class=\"number\">Goal</th>" + (forecast ? "<th class=\"number\">Chance</th>" : "")
                + "</tr></thead><tbody>\n");
        for (var perspective : pack.plan().perspectives()) {
            lane(perspective.name(), perspective.code());
        }
        page.raw("</tbody></table></div>\n");
    }

    private void lane(String name, String code) {
        var items = pack.items().stream()
                .map(Agenda.Item::assessment)
                .filter(target -> code.equals(target.perspective()))
                .toList();
        if (!items.isEmpty()) {
            page.raw("<tr class=\"lane\"><td colspan=\"" + (forecast ? 9 : 8) + "\">")
                    .text(name)
                    .raw("</td></tr>\n");
            items.forEach(this::row);
        }
    }

    private void row(TargetAssessment target) {
        var comparison = target.comparison();
        page.raw("<tr>").cell(target.name()).cell(target.owner());
        page.number(comparison == null ? "" : Figures.readable(comparison.planned()))
                .number(comparison == null ? "" : Figures.readable(comparison.actual()))
                .number(comparison == null ? "" : Figures.signed(comparison.variance()))
                .element("td", "track " + target.track(), word(target.track()))
                .number(Figures.percent(target.progressPercent()))
                .number(Figures.with(target.unit(), target.goal()));
        if (forecast) {
            page.number(hasChance(target) ? Figures.percent(target.outlook().probabilityPercent()) : "");
        }
        page.raw("</tr>\n");
    }

    private static boolean hasChance(TargetAssessment target) {
        return target.outlook() != null && target.outlook().probabilityPercent() != null;
    }

    static String word(Track track) {
        return track == Track.UNKNOWN ? "not known" : Figures.words(track);
    }
}
