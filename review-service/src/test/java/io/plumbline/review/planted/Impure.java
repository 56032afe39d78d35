package io.plumbline.review.planted;

import io.plumbline.review.planted.inner.Knot;
import jakarta.persistence.EntityManager;

/** Breaks the rules on purpose: the architecture test shows that it is found. */
public record Impure(EntityManager database, Knot knot) {}
