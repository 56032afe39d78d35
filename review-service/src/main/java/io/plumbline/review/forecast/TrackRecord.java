package io.plumbline.review.forecast;

import java.util.List;
import java.util.stream.IntStream;

/** How good forecasts have been, held against what happened. */
public record TrackRecord(List<Foretold> foretold) {

    private static final int TENTHS = 10;

    public TrackRecord {
        foretold = List.copyOf(foretold);
        if (foretold.isEmpty()) {
            throw new IllegalArgumentException("Without a known outcome there is no record");
        }
    }

    /**
     * The forecasts that said about the same: of well calibrated ones, {@code happened} is close to {@code said}.
     *
     * @param tenth 0 for probabilities below 10 percent, 9 for 90 percent and above
     * @param said the mean probability said
     * @param happened the share that was reached
     */
    public record Tenth(int tenth, int count, double said, double happened) {}

    public int count() {
        return foretold.size();
    }

    public int reached() {
        return (int) foretold.stream().filter(Foretold::reached).count();
    }

    /** The share of forecasts whose likelier side happened. */
    public double hitRate() {
        return (double) foretold.stream().filter(Foretold::right).count() / count();
    }

    /**
     * The mean squared error of the probabilities: 0 is perfect, 0.25 is what "half and half" always gets (Brier, "Verification
     * of Forecasts Expressed in Terms of Probability", 1950).
     */
    public double brierScore() {
        return foretold.stream().mapToDouble(Foretold::squaredError).average().orElseThrow();
    }

    /** Said against happened; tenths without a forecast are left out. */
    public List<Tenth> tenths() {
        return IntStream.range(0, TENTHS)
                .filter(tenth -> foretold.stream().anyMatch(one -> tenthOf(one) == tenth))
                .mapToObj(this::tenth)
                .toList();
    }

    /** The mean distance of said and happened over the tenths, weighted by their counts. */
    public double calibrationError() {
        return tenths().stream()
                .mapToDouble(tenth -> Math.abs(tenth.said() - tenth.happened()) * tenth.count() / count())
                .sum();
    }

    private Tenth tenth(int tenth) {
        List<Foretold> members =
                foretold.stream().filter(one -> tenthOf(one) == tenth).toList();
        double said =
                members.stream().mapToDouble(Foretold::probability).average().orElseThrow();
        long happened = members.stream().filter(Foretold::reached).count();
        return new Tenth(tenth, members.size(), said, (double) happened / members.size());
    }

    private static int tenthOf(Foretold one) {
        return Math.min(TENTHS - 1, (int) (one.probability() * TENTHS));
    }
}
