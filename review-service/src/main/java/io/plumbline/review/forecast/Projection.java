package io.plumbline.review.forecast;

/** A history continued: for each coming step the middle and the standard deviation, both on the history's {@link Scale}. */
record Projection(double[] middle, double[] spread) {}
