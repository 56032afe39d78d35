package io.plumbline.faults;

import java.util.Locale;

/** The result as a person reads it, in Markdown so that it can go into a document as it is. */
final class Page {
    private Page() {}

    static String of(FaultSuite.Result result, long seed) {
        var page = new StringBuilder("\n| what happened | count |\n|---|---:|\n");
        row(page, "writes that were accepted", result.accepted());
        row(page, "writes without an answer, or with one that leaves it open", result.unanswered());
        row(page, "writes that were refused as they should be", result.refused());
        row(page, "processes killed", result.tally().kills());
        result.tally().counts().forEach((what, count) -> row(page, what, count));
        row(
                page,
                "milliseconds from kill to ready, median",
                result.tally().medianReturn().toMillis());
        page.append('\n').append(result.report().table());
        return page.append(String.format(
                        Locale.ROOT,
                        "%n%d s under load, seed %d: %s%n",
                        result.took().toSeconds(),
                        seed,
                        result.report().holds() ? "every invariant holds." : "VIOLATED."))
                .toString();
    }

    private static void row(StringBuilder page, String what, long count) {
        page.append(String.format(Locale.ROOT, "| %s | %,d |%n", what, count));
    }
}
