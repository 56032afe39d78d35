package io.plumbline.review.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A vertical axis with round numbers at its ticks, which hold all values between them. */
record ValueAxis(double lowest, double highest, double step) {

    private static final int MOST_STEPS = 4;

    /** The axis of these values; around a single one if they are all the same. */
    static ValueAxis of(double smallest, double largest) {
        double low = smallest;
        double high = largest;
        if (low > 0 && low < (high - low)) {
            low = 0; // near zero a reader expects to see it
        }
        if (high - low < 1e-9) {
            double margin = Math.max(1, Math.abs(high) / 10);
            low -= margin;
            high += margin;
        }
        double step = round((high - low) / MOST_STEPS);
        return new ValueAxis(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
    }

    /** The smallest of 1, 2, 5 and 10 times a power of ten that is not smaller. */
    private static double round(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(width)));
        double share = width / power;
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (int at = 0; lowest + at * step <= highest + step / 2; at++) {
            ticks.add(lowest + at * step);
        }
        return ticks;
    }

    /** 0 at the lowest tick, 1 at the highest. */
    double share(double value) {
        return (value - lowest) / (highest - lowest);
    }

    static String label(double tick) {
        return Figures.readable(BigDecimal.valueOf(tick));
    }
}
