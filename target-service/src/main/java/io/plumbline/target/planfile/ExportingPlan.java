package io.plumbline.target.planfile;

import io.plumbline.target.kpi.Kpi;
import io.plumbline.target.kpi.KpiSnapshot;
import io.plumbline.target.kpi.Kpis;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.target.StatedGoal;
import io.plumbline.target.target.StatedLevels;
import io.plumbline.target.target.TargetSnapshot;
import io.plumbline.target.target.TargetSnapshot.Levels;
import io.plumbline.target.target.TargetSnapshot.ResolvedGoal;
import io.plumbline.target.target.TargetState;
import io.plumbline.target.target.Targets;
import io.plumbline.target.trajectory.Goal;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Writes a plan out as it stood at one revision, page by page: versions are never changed, so the pages fit together although the plan
 * goes on changing, and nobody waits for anybody. Retired targets are history and stay out.
 */
@ApplicationScoped
public class ExportingPlan {

    private static final int PAGE = 500;

    private final Plans plans;
    private final Kpis kpis;
    private final Targets targets;

    ExportingPlan(Plans plans, Kpis kpis, Targets targets) {
        this.plans = plans;
        this.kpis = kpis;
        this.targets = targets;
    }

    public void write(PlanSnapshot plan, PlanFileWriter writer) throws IOException {
        writer.plan(plan);
        var codes = new ArrayList<>(QuarkusTransaction.requiringNew().call(() -> targets.kpiCodesOf(plan.id())));
        for (int from = 0; from < codes.size(); from += PAGE) {
            for (var kpi : kpis(codes.subList(from, Math.min(from + PAGE, codes.size())))) {
                writer.kpi(PlanFileKpi.of(kpi));
            }
        }
        Set<UUID> apex = new HashSet<>(plan.apexTargetIds());
        for (List<TargetSnapshot> page = targetsAfter(plan, new UUID(0, 0)); !page.isEmpty(); ) {
            for (var target : page) {
                if (target.state() != TargetState.RETIRED) {
                    writer.target(piece(target, apex.contains(target.id())), target.milestones());
                }
            }
            page = targetsAfter(plan, page.get(page.size() - 1).id());
        }
    }

    private List<KpiSnapshot> kpis(List<String> codes) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var page = kpis.listByCodes(codes).stream()
                    .map(Kpi::snapshot)
                    .sorted(Comparator.comparing(KpiSnapshot::code))
                    .toList();
            kpis.getEntityManager().clear();
            return page;
        });
    }

    private List<TargetSnapshot> targetsAfter(PlanSnapshot plan, UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var page = targets.listAsOf(plan.id(), plan.revision(), last, PAGE);
            targets.getEntityManager().clear();
            return page;
        });
    }

    private static PlanFileTarget piece(TargetSnapshot target, boolean isApex) {
        return new PlanFileTarget(
                target.id(),
                target.kpi().code(),
                target.perspective(),
                isApex ? Boolean.TRUE : null,
                target.name(),
                target.owner(),
                target.baseline(),
                said(target.goal()),
                said(target.levels()),
                target.dueYear(),
                target.shape(),
                target.pins().isEmpty() ? null : target.pins(),
                target.formula());
    }

    private static StatedLevels said(Levels levels) {
        return levels == null ? null : new StatedLevels(said(levels.minimum()), said(levels.stretch()));
    }

    /** In the words in which it was said, if they still say it; a review's words may tell more than the goal. */
    private static StatedGoal said(ResolvedGoal goal) {
        if (goal == null) {
            return null;
        }
        try {
            if (Goal.read(goal.statement()).equals(new Goal(goal.kind(), goal.amount()))) {
                return new StatedGoal(goal.statement(), null, null);
            }
        } catch (ImpossibleTrajectory words) {
            return new StatedGoal(null, goal.kind(), goal.amount());
        }
        return new StatedGoal(null, goal.kind(), goal.amount());
    }
}
