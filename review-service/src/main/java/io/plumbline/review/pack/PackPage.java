package io.plumbline.review.pack;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The pack as one HTML page without outside parts, fit to print: first what the board has to decide, then the whole plan at a
 * glance, then each target, and at the end what was decided and promised.
 */
final class PackPage {

    private final Pack pack;
    private final Markup page = new Markup();

    private PackPage(Pack pack) {
        this.pack = pack;
    }

    static String write(Pack pack) {
        var page = new PackPage(pack);
        page.head();
        new PackSummary(pack, page.page).write();
        new PackTargets(pack, page.page).write();
        new PackRecord(pack, page.page).write();
        page.foot();
        return page.page.toString();
    }

    private void head() {
        var review = pack.review();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .element("title", pack.plan().name() + ": " + review.name())
                .raw("<style>" + PackStyle.CSS + "</style></head><body>\n")
                .element("p", "eyebrow", review.name())
                .element("h1", pack.plan().name());
        var known = LocalDate.ofInstant(review.openedAt(), ZoneOffset.UTC);
        page.element(
                "p",
                "quiet",
                "Plan and actual as of " + Figures.day(review.asOf()) + ", as known on " + Figures.day(known) + ".");
        if (!review.attendance().isEmpty()) {
            page.element("p", "quiet", "Present: " + String.join(", ", review.attendance()) + ".");
        }
    }

    private void foot() {
        page.raw("<div class=\"together\">")
                .element("h2", "How to read this")
                .raw("<p class=\"quiet\">Flows such as revenue are compared by the year to date, stocks and rates"
                        + " by their level. A target is <b>on track</b> within the tolerance of its KPI, <b>at"
                        + " risk</b> within twice the tolerance and <b>off track</b> beyond, unless its KPI has"
                        + " rules of its own; without data it is <b>not known</b>, never good. <b>Way done</b> is"
                        + " the share of the way from the baseline to the goal; it is negative when things got"
                        + " worse. <b>Chance</b> is the probability of reaching the goal when it is due, forecast"
                        + " from the KPI's own history; with fewer than five values none is given. The shaded band"
                        + " holds eight of ten outcomes.</p></div>\n"
                        + "</body></html>\n");
    }
}
