package io.plumbline.review.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Not the best exponential smoothing model but the mean of a fixed lattice of them, from the frozen mean to the steep
 * undamped trend, weighted by how well each explains the history (Akaike weights; Burnham and Anderson, "Model Selection and
 * Multimodel Inference", 2002). A short history cannot tell models apart, so the weights are flattened below
 * {@link #TELLING_LENGTH} values. Nothing is searched, hence nothing gets stuck; and where the models disagree, the spread
 * grows. The spread is the mean of the models' own, not the root of the mean variance, which a few improbable models with
 * exploding variance would rule.
 */
final class AveragedSmoothing {

    private static final double[] LEVEL_WEIGHTS = {0.03, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9, 0.999};
    private static final double[] TREND_SHARES = {0, 0.05, 0.2, 0.6, 1};
    private static final double[] DAMPINGS = {0.8, 0.9, 0.95, 0.98, 1};
    private static final double TELLING_LENGTH = 100;
    private static final double NEGLIGIBLE = 1e-10;
    /** A model of less weight changes no digit that anybody sees; the longer a history, the more of them there are. */
    private static final double UNHEARD = 1e-12;

    private static final List<StateSmoothing> LATTICE = lattice();

    private AveragedSmoothing() {}

    static Projection of(double[] history, int steps) {
        double negligible = NEGLIGIBLE * variation(history);
        double[] criteria = new double[LATTICE.size()];
        StateSmoothing.Fit[] fits = new StateSmoothing.Fit[criteria.length];
        double best = Double.POSITIVE_INFINITY;
        for (int index = 0; index < criteria.length; index++) {
            StateSmoothing model = LATTICE.get(index);
            fits[index] = model.fit(history, negligible);
            criteria[index] = criterion(fits[index].squaredSurprises(), history.length, model.parameters());
            best = Math.min(best, criteria[index]);
        }
        double certainty = Math.min(1, history.length / TELLING_LENGTH);
        double[] weights = new double[criteria.length];
        for (int index = 0; index < criteria.length; index++) {
            weights[index] = Math.exp(-(criteria[index] - best) / 2 * certainty);
        }
        return mixture(fits, weights, steps);
    }

    /** Akaike's criterion with the correction for few values (Hurvich and Tsai, 1989). */
    private static double criterion(double squaredSurprises, int count, int parameters) {
        int free = Math.min(parameters, count - 3);
        return count * Math.log(squaredSurprises / count) + 2 * free + 2.0 * free * (free + 1) / (count - free - 1);
    }

    private static Projection mixture(StateSmoothing.Fit[] fits, double[] weights, int steps) {
        double total = Arrays.stream(weights).sum();
        StateSmoothing.Continuation[] paths = new StateSmoothing.Continuation[fits.length];
        double[] middle = new double[steps];
        for (int index = 0; index < fits.length; index++) {
            if (weights[index] > UNHEARD * total) {
                paths[index] = LATTICE.get(index).continued(fits[index], steps);
                for (int step = 0; step < steps; step++) {
                    middle[step] += weights[index] / total * paths[index].middle()[step];
                }
            }
        }
        double[] spread = new double[steps];
        for (int index = 0; index < fits.length; index++) {
            for (int step = 0; paths[index] != null && step < steps; step++) {
                double apart = paths[index].middle()[step] - middle[step];
                spread[step] += weights[index] / total * Math.sqrt(paths[index].variance()[step] + apart * apart);
            }
        }
        return new Projection(middle, spread);
    }

    private static double variation(double[] history) {
        double mean = Arrays.stream(history).average().orElseThrow();
        double variation = 0;
        for (double value : history) {
            variation += (value - mean) * (value - mean);
        }
        return variation;
    }

    private static List<StateSmoothing> lattice() {
        List<StateSmoothing> models = new ArrayList<>();
        for (double levelWeight : LEVEL_WEIGHTS) {
            models.add(StateSmoothing.ofLevel(levelWeight));
            for (double damping : DAMPINGS) {
                for (double share : TREND_SHARES) {
                    models.add(StateSmoothing.ofTrend(levelWeight, levelWeight * share, damping));
                }
            }
        }
        return List.copyOf(models);
    }
}
