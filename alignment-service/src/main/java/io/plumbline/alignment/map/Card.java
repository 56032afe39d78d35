package io.plumbline.alignment.map;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.rule.Wording;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is written on a target's card, and how large the card has to be for it.
 *
 * @param title the name in lines
 * @param way from where to where, and by when, in lines
 * @param note what is missing, or null
 */
@Schema(name = "MapCard")
public record Card(
        @Schema(examples = "[\"New customers\"]") List<String> title,
        @Schema(examples = "[\"0 → 1,100 EUR by 2031\"]") List<String> way,
        @Schema(nullable = true) String note) {

    public static final double WIDTH = 190;
    public static final double PADDING = 11;
    /** Room for the mark of the verdict, left of the title. */
    public static final double MARK = 24;

    public static final Lettering TITLE = Lettering.bold(13);
    public static final Lettering SMALL = Lettering.plain(11);

    private static final int MOST_LINES = 3;

    static Card of(PlanModel model, Target target, boolean nebulous) {
        var plan = model.plan();
        var way = "%s → %s by %d"
                .formatted(
                        Wording.briefNumber(target.baseline().value(), target.kpi()),
                        Wording.briefly(target.goal(), target.kpi()),
                        plan.calendarYear(target.dueYear()));
        return new Card(
                TITLE.wrap(target.name(), WIDTH - 2 * PADDING - MARK, MOST_LINES),
                SMALL.wrap(way, WIDTH - 2 * PADDING, 2),
                nebulous ? "nebulous: impact not answered" : null);
    }

    double height() {
        return 2 * PADDING
                + title.size() * TITLE.lineHeight()
                + 4
                + (way.size() + (note == null ? 0 : 1)) * SMALL.lineHeight();
    }
}
