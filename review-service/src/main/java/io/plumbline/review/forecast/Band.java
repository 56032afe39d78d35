package io.plumbline.review.forecast;

/**
 * The three numbers shown of a prediction: in one of ten cases the value will be below {@code p10}, in half of them below
 * {@code p50}, in nine of ten below {@code p90}. Always in this order.
 */
public record Band(double p10, double p50, double p90) {

    public boolean covers(double value) {
        return p10 <= value && value <= p90;
    }
}
