package io.plumbline.alignment.impact;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Paths;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a target impacts by links and formulas, here and elsewhere, and what drives it.
 *
 * @param ownPerspective the targets that it reaches in its own perspective, the nearest first
 * @param otherPerspectives those that it reaches in others, the nearest first
 * @param drivers the targets that lead to it in one step
 * @param lastMoments one for each apex target that it reaches
 */
@Schema(name = "Impact")
public record Impact(
        UUID targetId,
        List<Reached> ownPerspective,
        List<Reached> otherPerspectives,
        List<Driver> drivers,
        List<LastMoment> lastMoments) {

    /** A target further than the nearest so many is not listed. */
    private static final int MOST_REACHED = 200;

    /** Whether more of the one brings more of the other. */
    public enum Acts {
        POSITIVE,
        NEGATIVE,
        BOTH_WAYS,
        UNKNOWN
    }

    /**
     * A target that is reached.
     *
     * @param path the targets on a shortest way, this one last
     * @param lagMonths the sum of lags on that way
     */
    public record Reached(
            UUID targetId,
            @Schema(examples = "Profit") String name,
            @Schema(examples = "FINANCIAL") String perspective,
            List<UUID> path,
            @Schema(examples = "6") int lagMonths,
            Acts acts,

            @Schema(examples = "Campaigns moves New customers, then Revenue, then Profit; after 6 months.")
            String sentence) {}

    /** A target directly upstream. */
    public record Driver(
            UUID targetId,
            @Schema(examples = "Campaigns") String name,
            @Schema(examples = "INTERNAL") String perspective,
            @Schema(examples = "6") int lagMonths) {}

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
            @Schema(examples = "2030-06-30") LocalDate date) {}

    /** @throws IllegalArgumentException if the plan has no such target */
    public static Impact of(PlanModel model, UUID targetId) {
        var target = model.getTarget(targetId);
        var paths = new Paths(model, Edge::leads);
        var signs = paths.signs(targetId);
        var reached = paths.listNearest(targetId, MOST_REACHED).stream()
                .map(path -> reached(model, target, path, signs))
                .collect(Collectors.partitioningBy(found -> found.perspective().equals(target.perspective())));
        var slowest = SlowestWay.from(model, targetId);
        return new Impact(
                targetId,
                reached.get(true),
                reached.get(false),
                model.incoming(targetId).stream()
                        .filter(Edge::leads)
                        .map(edge -> driver(model.getTarget(edge.from()), edge))
                        .toList(),
                model.plan().apexTargetIds().stream()
                        .sorted()
                        .filter(slowest::reaches)
                        .map(apex -> lastMoment(model, model.getTarget(apex), slowest.lagMonthsTo(apex)))
                        .toList());
    }

    private static Reached reached(PlanModel model, Target start, List<Edge> path, Map<UUID, Set<Sign>> signs) {
        var last = model.getTarget(path.get(path.size() - 1).to());
        int lagMonths = path.stream().mapToInt(Edge::lagMonths).sum();
        var way = path.stream().map(edge -> model.getTarget(edge.to()).name()).collect(Collectors.joining(", then "));
        return new Reached(
                last.id(),
                last.name(),
                last.perspective(),
                path.stream().map(Edge::to).toList(),
                lagMonths,
                acts(signs.getOrDefault(last.id(), Set.of())),
                "%s moves %s; %s."
                        .formatted(start.name(), way, lagMonths == 0 ? "at once" : "after " + lagMonths + " months"));
    }

    private static Acts acts(Set<Sign> signs) {
        if (signs.size() != 1) {
            return signs.isEmpty() ? Acts.UNKNOWN : Acts.BOTH_WAYS;
        }
        return signs.contains(Sign.POSITIVE) ? Acts.POSITIVE : Acts.NEGATIVE;
    }

    private static Driver driver(Target cause, Edge edge) {
        return new Driver(cause.id(), cause.name(), cause.perspective(), edge.lagMonths());
    }

    private static LastMoment lastMoment(PlanModel model, Target apex, int lagMonths) {
        return new LastMoment(
                apex.id(),
                apex.name(),
                model.plan().yearEnd(apex.dueYear()),
                lagMonths,
                model.plan().afterMonths(12 * apex.dueYear() - lagMonths));
    }
}
