/**
 * The plan as the rules see it: targets with their milestones, the links between them, the impact answers, the order of the perspectives.
 *
 * <p>Pure and immutable: a {@link io.plumbline.alignment.graph.PlanModel} is changed by asking it for a successor, which shares all that
 * did not change. That is what makes a fork for a what-if free, and an incremental re-check comparable with a full one.
 */
package io.plumbline.alignment.graph;
