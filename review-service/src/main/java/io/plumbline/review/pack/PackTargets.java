package io.plumbline.review.pack;

import io.plumbline.review.assessment.Track;
import io.plumbline.review.forecast.pace.PaceReason.Ground;
import io.plumbline.review.period.Period;
import io.plumbline.review.review.Agenda;
import io.plumbline.review.track.TargetAssessment;
import io.plumbline.review.track.TargetAssessment.ControlChartLimits.Signal;
import io.plumbline.review.verdictcopy.Finding;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** One section per target, the most urgent first: how it stands, where it is heading, and why. */
final class PackTargets {

    private static final int MOST_PERIODS_NAMED = 3;

    private final Pack pack;
    private final Markup page;

    PackTargets(Pack pack, Markup page) {
        this.pack = pack;
        this.page = page;
    }

    void write() {
        page.raw("<h2 class=\"page\">The targets, most urgent first</h2>\n");
        page.element(
                "p",
                "caption",
                "Dashed black: plan. Blue line: actual, as a yearly level. Dotted blue: forecast, its band holding"
                        + " eight of ten outcomes. Thin vertical line: the day of this review's figures.");
        pack.items().stream().filter(PackTargets::hasFigures).forEach(this::section);
        var silent = pack.items().stream().filter(item -> !hasFigures(item)).toList();
        if (!silent.isEmpty()) {
            page.raw("<section>").element("h3", "Without a figure so far");
            silent.forEach(item -> page.raw("<p><b>")
                    .text(item.assessment().name())
                    .raw("</b>: ")
                    .text(item.assessment().explanation())
                    .raw("</p>\n"));
            page.raw("</section>\n");
        }
    }

    private static boolean hasFigures(Agenda.Item item) {
        return item.assessment().comparison() != null;
    }

    private void section(Agenda.Item item) {
        var target = item.assessment();
        page.raw("<section><header>")
                .element("h3", target.name())
                .element("span", "track " + target.track(), PackSummary.word(target.track()))
                .raw("</header>\n");
        facts(item);
        var chart = pack.charts().get(item.targetId());
        if (chart != null) {
            page.raw(FanChart.draw(chart, target.name() + ": plan, actual and forecast in " + target.unit()));
        }
        page.raw("<p>").text(Sentences.standing(target) + " ");
        if (item.diagnosis() != null) {
            page.text(Sentences.diagnosis(item.diagnosis()));
        }
        page.raw("</p>\n");
        item.findings().forEach(this::finding);
        pace(target);
        signals(target);
        page.raw("</section>\n");
    }

    private void finding(Finding finding) {
        page.element("p", "quiet", "Alignment: " + Sentences.onPaper(finding.sentence()));
        Sentences.remedies(finding)
                .forEach(part -> page.element("p", part.startsWith("(") ? "quiet remedy" : "quiet", part));
    }

    private void facts(Agenda.Item item) {
        var target = item.assessment();
        page.raw("<div class=\"facts\">");
        fact("Owner", target.owner());
        fact("From", Figures.with(target.unit(), target.baseline()));
        fact("Goal", Figures.with(target.unit(), target.goal()));
        if (!saysPace(target)) {
            fact("Pace so far", perYear(target, target.pacePerYear()));
            fact("Pace needed", perYear(target, target.requiredPacePerYear()));
        }
        if (item.lastResponsibleMoment() != null
                && item.lastResponsibleMoment().isBefore(pack.plan().end())) {
            fact("Latest day for a change", Figures.day(item.lastResponsibleMoment()));
        }
        if (item.verdict() != null && !item.verdict().failingRules().isEmpty()) {
            fact("Alignment", String.join(", ", item.verdict().failingRules()));
        }
        page.raw("</div>\n");
    }

    /** The forecast measures the pace in its own way; two figures of one name would only raise questions. */
    private static boolean saysPace(TargetAssessment target) {
        return target.outlook() != null
                && target.outlook().reasons().stream().anyMatch(reason -> reason.ground() == Ground.OWN_HISTORY);
    }

    private static String perYear(TargetAssessment target, BigDecimal pace) {
        return pace == null ? "" : Figures.signed(pace) + " a year";
    }

    private void fact(String name, String value) {
        if (value != null && !value.isEmpty()) {
            page.raw("<div><span>").text(name).raw("</span> ").text(value).raw("</div>");
        }
    }

    private void pace(TargetAssessment target) {
        if (target.outlook() == null || target.track() == Track.UNKNOWN) {
            return;
        }
        page.raw("<p><b>Pace: ")
                .text(Figures.words(target.outlook().paceVerdict()))
                .raw("</b> (suggested). ");
        target.outlook()
                .reasons()
                .forEach(reason -> page.text(reason.sentence().replaceAll("-(?=\\d)", "\u2212") + " "));
        var votes = pack.votes().stream()
                .filter(vote -> vote.targetId().equals(target.targetId()))
                .map(vote -> vote.voter() + ": " + Figures.words(vote.vote())
                        + (vote.remark() == null ? "" : " (" + vote.remark() + ")"))
                .collect(Collectors.joining("; "));
        page.text(votes.isEmpty() ? "" : "Votes: " + votes + ".").raw("</p>\n");
    }

    private void signals(TargetAssessment target) {
        if (target.controlChart() == null || target.controlChart().signals().isEmpty()) {
            return;
        }
        var periods = target.controlChart().signals().stream()
                .map(Signal::period)
                .distinct()
                .filter(period ->
                        Period.parse(period).end().isAfter(pack.review().asOf().minusYears(1)))
                .map(Figures::period)
                .toList();
        if (!periods.isEmpty()) {
            var said = periods.size() <= MOST_PERIODS_NAMED
                    ? String.join(", ", periods)
                    : periods.size() + " times within a year, the last time in " + periods.get(periods.size() - 1);
            page.element("p", "quiet", "Outside what is usual for it (control chart): " + said + ".");
        }
    }
}
