package io.plumbline.review.forecast;

/**
 * One exponential smoothing model with fixed weights: a level that takes over the share {@code levelWeight} of each
 * surprise, and a trend that takes over {@code trendWeight} and is damped by {@code damping} per step (Hyndman et al.,
 * "Forecasting with Exponential Smoothing: The State Space Approach", 2008, models A,N,N to A,Ad,N). The state before the first
 * value enters linearly, so it is not searched for but solved by least squares.
 */
record StateSmoothing(double levelWeight, double trendWeight, double damping, boolean trended) {

    /** What the history says about this model: where it stands at the end, and the squared surprises on the way. */
    record Fit(double level, double trend, double squaredSurprises, double surpriseVariance) {}

    /** Where this model goes on to, and the variance on the way. */
    record Continuation(double[] middle, double[] variance) {}

    static StateSmoothing ofLevel(double levelWeight) {
        return new StateSmoothing(levelWeight, 0, 0, false);
    }

    static StateSmoothing ofTrend(double levelWeight, double trendWeight, double damping) {
        return new StateSmoothing(levelWeight, trendWeight, damping, true);
    }

    /** Parameters for the comparison of models: weights in use and initial states. */
    int parameters() {
        if (!trended) {
            return 2;
        }
        return (damping < 1 ? 5 : 4) - (trendWeight == 0 ? 1 : 0);
    }

    /** @param negligible added to the squared surprises so that a perfect fit stays comparable */
    Fit fit(double[] history, double negligible) {
        double level = 0;
        double trend = 0;
        double levelOfLevel = 1;
        double trendOfLevel = 0;
        double levelOfTrend = 0;
        double trendOfTrend = 1;
        double levelLevel = 0;
        double levelTrend = 0;
        double trendTrend = 0;
        double levelSurprise = 0;
        double trendSurprise = 0;
        double surprises = 0;
        for (double value : history) {
            double expected = level + damping * trend;
            double surprise = value - expected;
            double byLevel = levelOfLevel + damping * trendOfLevel;
            double byTrend = levelOfTrend + damping * trendOfTrend;
            levelLevel += byLevel * byLevel;
            levelTrend += byLevel * byTrend;
            trendTrend += byTrend * byTrend;
            levelSurprise += byLevel * surprise;
            trendSurprise += byTrend * surprise;
            surprises += surprise * surprise;
            level = expected + levelWeight * surprise;
            trend = damping * trend + trendWeight * surprise;
            levelOfLevel = byLevel - levelWeight * byLevel;
            trendOfLevel = damping * trendOfLevel - trendWeight * byLevel;
            levelOfTrend = byTrend - levelWeight * byTrend;
            trendOfTrend = damping * trendOfTrend - trendWeight * byTrend;
        }
        double firstLevel = levelSurprise / levelLevel;
        double firstTrend = 0;
        double determinant = levelLevel * trendTrend - levelTrend * levelTrend;
        if (trended && determinant > 1e-12 * levelLevel * trendTrend) {
            firstLevel = (trendTrend * levelSurprise - levelTrend * trendSurprise) / determinant;
            firstTrend = (levelLevel * trendSurprise - levelTrend * levelSurprise) / determinant;
        }
        double explained = firstLevel * levelSurprise + firstTrend * trendSurprise;
        double squared = Math.max(0, surprises - explained) + negligible;
        return new Fit(
                level + firstLevel * levelOfLevel + firstTrend * levelOfTrend,
                trend + firstLevel * trendOfLevel + firstTrend * trendOfTrend,
                squared,
                squared / (history.length - (trended ? 2 : 1)));
    }

    Continuation continued(Fit fit, int steps) {
        double[] middle = new double[steps];
        double[] variance = new double[steps];
        double reach = 0;
        double factor = 1;
        double growth = 1;
        for (int step = 0; step < steps; step++) {
            factor *= damping;
            reach += factor;
            middle[step] = fit.level() + reach * fit.trend();
            variance[step] = fit.surpriseVariance() * growth;
            double response = levelWeight + trendWeight * reach;
            growth += response * response;
        }
        return new Continuation(middle, variance);
    }
}
