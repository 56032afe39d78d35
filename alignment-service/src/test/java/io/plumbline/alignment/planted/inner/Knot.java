package io.plumbline.alignment.planted.inner;

import io.plumbline.alignment.planted.Impure;

/** The way back that makes a cycle with {@link Impure}. */
public record Knot(Impure impure) {}
