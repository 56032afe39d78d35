package io.plumbline.alignment.proposal;

import io.plumbline.alignment.graph.PlanModel;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One way to close a gap, as far as arithmetic goes.
 *
 * @param driverId the one that brings all of it, or null
 * @param moves in the order in which they build on each other, the target's own first
 */
public record Proposal(Way way, UUID driverId, List<Move> moves) {

    private static final int MOST_NAMED = 6;

    /** The plan with all of it done. */
    public PlanModel applyTo(PlanModel model) {
        var result = model;
        for (var move : moves) {
            result = result.with(
                    move.applyTo(result.getTarget(move.targetId()), model.plan().horizonYears()));
        }
        return result;
    }

    public String sentence() {
        var named = moves.stream().limit(MOST_NAMED).map(Move::sentence).collect(Collectors.joining(" "));
        return moves.size() <= MOST_NAMED
                ? named
                : named + " And so on for %d more.".formatted(moves.size() - MOST_NAMED);
    }
}
