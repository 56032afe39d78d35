package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.Node;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.List;

/**
 * Whether an effect is certainly not ahead of its causes, in floating point: most are not, and {@link Pacing} then need not reckon exactly.
 * What is close is left to it.
 */
final class RoughPacing {

    /** Far above what is lost in floating point, far below what anybody plans. */
    private static final double DOUBT = 1e-6;

    private final double[] effect;
    private final double[][] causes;
    private final int[] lags;
    private final int years;
    private final double tolerance;

    RoughPacing(PlanModel model, Target effect, List<Link> links, double tolerance) {
        this.years = model.plan().horizonYears();
        this.tolerance = tolerance;
        this.effect = progress(effect);
        causes = new double[links.size()][];
        lags = new int[links.size()];
        for (int index = 0; index < causes.length; index++) {
            causes[index] = progress(model.getTarget(links.get(index).fromTargetId()));
            lags[index] = links.get(index).lagMonths();
        }
    }

    /** The same for what is held as numbers. */
    RoughPacing(int years, Node effect, List<Node> causes, int[] lags, double tolerance) {
        this.years = years;
        this.tolerance = tolerance;
        this.effect = effect.progress();
        this.causes = new double[causes.size()][];
        for (int index = 0; index < this.causes.length; index++) {
            this.causes[index] = causes.get(index).progress();
        }
        this.lags = lags;
    }

    private double[] progress(Target target) {
        double from = target.baseline().value().doubleValue();
        double way = target.goal().doubleValue() - from;
        var progress = new double[years + 1];
        for (int year = 0; year <= years && way != 0; year++) {
            progress[year] = (target.milestone(year).doubleValue() - from) / way;
        }
        return progress;
    }

    boolean isCertainlyPunctual() {
        return startsInTime() && neverLeads();
    }

    private boolean startsInTime() {
        double started = passing(effect, tolerance);
        double allowed = Double.POSITIVE_INFINITY;
        for (int index = 0; index < causes.length; index++) {
            allowed = Math.min(allowed, passing(causes[index], 0) + lags[index]);
        }
        return allowed == Double.POSITIVE_INFINITY || started > allowed + DOUBT;
    }

    private double passing(double[] progress, double share) {
        for (int year = 1; year <= years; year++) {
            if (progress[year] > share) {
                double part = Math.max(0, share - progress[year - 1]) / (progress[year] - progress[year - 1]);
                return 12 * (year - 1 + part);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private boolean neverLeads() {
        for (int year = 1; year <= years; year++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int index = 0; index < causes.length; index++) {
                best = Math.max(best, at(causes[index], 12 * year - lags[index]));
            }
            if (effect[year] - best > tolerance - DOUBT) {
                return false;
            }
        }
        return true;
    }

    private static double at(double[] progress, int months) {
        if (months <= 0) {
            return 0;
        }
        int year = months / 12;
        double rest = months % 12 / 12.0;
        return rest == 0 ? progress[year] : progress[year] + (progress[year + 1] - progress[year]) * rest;
    }
}
