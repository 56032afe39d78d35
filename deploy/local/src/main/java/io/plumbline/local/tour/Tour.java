package io.plumbline.local.tour;

import io.plumbline.local.rest.Services;
import io.plumbline.local.sample.LoadedPlan;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Walks through the sample plan as it was just loaded; a plan that somebody worked on tells another story. */
public final class Tour {
    private static final List<Chapter> CHAPTERS = List.of(
            new GoalAndMilestones(),
            new ContributionTree(),
            new FirstVerdict(),
            new LoweredTarget(),
            new CompoundProfit(),
            new TwoQuarters(),
            new ReviewHeld(),
            new RestoredPlan());

    private Tour() {}

    /**
     * Tells all chapters; true if every expectation held.
     *
     * @param patience within which a change has to have its new verdict
     */
    public static boolean walk(Services services, LoadedPlan plan, PrintStream out, Duration patience) {
        Story story = new Story(services, plan, out, patience);
        int number = 0;
        for (Chapter chapter : CHAPTERS) {
            number++;
            story.begin(number + ". " + chapter.title());
            try {
                chapter.tell(story);
            } catch (RuntimeException e) {
                story.expect("the chapter can be told to its end (" + e.getMessage() + ")", false);
            }
        }
        return story.end();
    }
}
