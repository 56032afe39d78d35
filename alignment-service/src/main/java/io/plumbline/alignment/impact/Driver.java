package io.plumbline.alignment.impact;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.Ways;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A target upstream.
 *
 * @param path the targets on a shortest way from it, itself first, without the one that is driven
 * @param lagMonths the sum of lags on that way
 * @param latestChange the last day on which a change of it can still reach the one that is driven by its due date
 */
@Schema(name = "Driver")
public record Driver(
        UUID targetId,
        @Schema(examples = "Campaigns") String name,
        @Schema(examples = "INTERNAL") String perspective,
        @Schema(examples = "true") boolean direct,
        List<UUID> path,
        @Schema(examples = "6") int lagMonths,
        @Schema(examples = "12") int longestLagMonths,
        @Schema(examples = "2030-12-31") LocalDate latestChange,

        @Schema(examples = "Campaigns has to move by 2030-12-31 to reach New customers in time.")
        String sentence) {

    static Driver of(PlanModel model, Target driven, Ways upstream, UUID id) {
        var driver = model.getTarget(id);
        var path = upstream.shortest(id);
        int longest = upstream.longestLagMonths(id);
        var latest = model.plan().afterMonths(12 * driven.dueYear() - longest);
        return new Driver(
                id,
                driver.name(),
                driver.perspective(),
                path.size() == 1,
                path.stream().map(Edge::from).toList(),
                path.stream().mapToInt(Edge::lagMonths).sum(),
                longest,
                latest,
                "%s has to move by %s to reach %s in time.".formatted(driver.name(), latest, driven.name()));
    }
}
