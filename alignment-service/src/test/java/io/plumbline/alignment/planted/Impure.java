package io.plumbline.alignment.planted;

import io.plumbline.alignment.planted.inner.Knot;
import jakarta.persistence.EntityManager;

/** Breaks the rules on purpose: the architecture test shows that it is found. */
public record Impure(EntityManager database, Knot knot) {}
