package io.plumbline.alignment.impact;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.Ways;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A target that is reached.
 *
 * @param path the targets on a shortest way, this one last
 * @param lagMonths the sum of lags on that way
 * @param slowestPath the targets on the way with the largest sum of lags, this one last
 * @param latestChange the last day on which a change can still reach it by its due date on every way
 */
@Schema(name = "Reached")
public record Reached(
        UUID targetId,
        @Schema(examples = "Profit") String name,
        @Schema(examples = "FINANCIAL") String perspective,
        List<UUID> path,
        @Schema(examples = "6") int lagMonths,
        List<UUID> slowestPath,
        @Schema(examples = "18") int longestLagMonths,
        @Schema(examples = "2031-12-31") LocalDate due,
        @Schema(examples = "2030-06-30") LocalDate latestChange,
        Acts acts,

        @Schema(examples = "Campaigns moves New customers, then Revenue, then Profit; after 6 months.")
        String sentence) {

    static Reached of(PlanModel model, Target start, Ways downstream, UUID id, Set<Sign> signs) {
        var target = model.getTarget(id);
        var path = downstream.shortest(id);
        int lagMonths = path.stream().mapToInt(Edge::lagMonths).sum();
        int longest = downstream.longestLagMonths(id);
        var way = path.stream().map(edge -> model.getTarget(edge.to()).name()).collect(Collectors.joining(", then "));
        return new Reached(
                id,
                target.name(),
                target.perspective(),
                path.stream().map(Edge::to).toList(),
                lagMonths,
                downstream.slowest(id).stream().map(Edge::to).toList(),
                longest,
                model.plan().yearEnd(target.dueYear()),
                model.plan().afterMonths(12 * target.dueYear() - longest),
                Acts.of(signs),
                "%s moves %s; %s.".formatted(start.name(), way, ImpactSentence.after(lagMonths)));
    }
}
