package io.plumbline.alignment.impact;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Paths;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Ways;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a target impacts by links and formulas, here and elsewhere, and what drives it.
 *
 * @param ownPerspective the targets that it reaches in its own perspective, the nearest first
 * @param otherPerspectives those that it reaches in others, the nearest first
 * @param drivers the targets that lead to it, the nearest first
 * @param lastMoments one for each apex target that it reaches
 */
@Schema(name = "Impact")
public record Impact(
        UUID targetId,
        @Schema(examples = "Strategic skills gap") String name,
        @Schema(examples = "PEOPLE") String perspective,

        @Schema(
                description =
                        "The answers in sentences: its own perspective first, then the others from the top, then what drives it")
        List<ImpactSentence> sentences,

        List<Reached> ownPerspective,
        List<Reached> otherPerspectives,
        List<Driver> drivers,
        List<LastMoment> lastMoments) {

    /** A target further than the nearest so many is not listed. */
    private static final int MOST_REACHED = 200;

    /**
     * The latest day on which a change can still reach an apex in time.
     *
     * @param longestLagMonths the sum of lags on the slowest way
     */
    public record LastMoment(
            UUID apexTargetId,
            @Schema(examples = "Profit") String name,
            @Schema(examples = "2031-12-31") LocalDate due,
            @Schema(examples = "18") int longestLagMonths,
            @Schema(examples = "2030-06-30") LocalDate date) {

        private static LastMoment of(PlanModel model, Ways downstream, UUID apexId) {
            var apex = model.getTarget(apexId);
            int lagMonths = downstream.longestLagMonths(apexId);
            return new LastMoment(
                    apex.id(),
                    apex.name(),
                    model.plan().yearEnd(apex.dueYear()),
                    lagMonths,
                    model.plan().afterMonths(12 * apex.dueYear() - lagMonths));
        }
    }

    /** @throws IllegalArgumentException if the plan has no such target */
    public static Impact of(PlanModel model, UUID targetId) {
        var target = model.getTarget(targetId);
        var downstream = Ways.from(model, targetId, Edge::leads);
        var upstream = Ways.to(model, targetId, Edge::leads);
        var signs = new Paths(model, Edge::leads).signs(targetId);
        var reached = downstream.nearest().stream()
                .limit(MOST_REACHED)
                .map(id -> Reached.of(model, target, downstream, id, signs.getOrDefault(id, Set.of())))
                .collect(Collectors.partitioningBy(found -> found.perspective().equals(target.perspective())));
        var drivers = upstream.nearest().stream()
                .limit(MOST_REACHED)
                .map(id -> Driver.of(model, target, upstream, id))
                .toList();
        return new Impact(
                targetId,
                target.name(),
                target.perspective(),
                ImpactSentence.list(model, target, reached.get(true), reached.get(false), drivers),
                reached.get(true),
                reached.get(false),
                drivers,
                model.plan().apexTargetIds().stream()
                        .sorted()
                        .filter(downstream::contains)
                        .map(apex -> LastMoment.of(model, downstream, apex))
                        .toList());
    }
}
