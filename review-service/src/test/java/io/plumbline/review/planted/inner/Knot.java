package io.plumbline.review.planted.inner;

import io.plumbline.review.planted.Impure;

/** The way back that makes a cycle with {@link Impure}. */
public record Knot(Impure impure) {}
