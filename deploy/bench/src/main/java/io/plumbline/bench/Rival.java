package io.plumbline.bench;

import java.util.NavigableMap;

/** The simple ways to foresee whether a target will be met, which a forecast has to beat: each says yes or no. */
enum Rival {
    /** The straight line from the baseline through the latest value. */
    STRAIGHT_LINE {
        @Override
        boolean foresees(PublicTarget target, NavigableMap<Integer, Double> known) {
            int year = known.lastKey();
            double value = known.get(year);
            if (year <= target.baselineYear()) {
                return target.reach().by(value);
            }
            double pace = (value - target.baseline()) / (year - target.baselineYear());
            return target.reach().by(value + pace * (target.targetYear() - year));
        }
    },

    /** The least-squares slope of the last five years and their start, continued from the latest value. */
    FIVE_YEAR_TREND {
        @Override
        boolean foresees(PublicTarget target, NavigableMap<Integer, Double> known) {
            int year = known.lastKey();
            double value = known.get(year);
            NavigableMap<Integer, Double> recent = known.tailMap(year - TREND_YEARS, true);
            double meanYear = recent.keySet().stream()
                    .mapToInt(Integer::intValue)
                    .average()
                    .orElseThrow();
            double product = 0;
            double squares = 0;
            for (var entry : recent.entrySet()) {
                product += (entry.getKey() - meanYear) * entry.getValue();
                squares += (entry.getKey() - meanYear) * (entry.getKey() - meanYear);
            }
            double pace = squares == 0 ? 0 : product / squares;
            return target.reach().by(value + pace * (target.targetYear() - year));
        }
    },

    ALWAYS_MISSED {
        @Override
        boolean foresees(PublicTarget target, NavigableMap<Integer, Double> known) {
            return false;
        }
    };

    private static final int TREND_YEARS = 5;

    abstract boolean foresees(PublicTarget target, NavigableMap<Integer, Double> known);
}
