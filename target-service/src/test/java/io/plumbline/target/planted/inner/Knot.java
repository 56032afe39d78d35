package io.plumbline.target.planted.inner;

import io.plumbline.target.planted.Impure;

/** The way back that makes a cycle with {@link Impure}. */
public record Knot(Impure impure) {}
