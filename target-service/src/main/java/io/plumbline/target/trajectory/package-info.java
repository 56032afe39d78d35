/**
 * The arithmetic of targets: a goal resolved to a number, the way back from it to year-by-year milestones, whether a
 * largest believable step allows that way, and how far along it somebody is.
 *
 * <p>Pure code: it knows {@code java.*} and itself, no clock, no database, no configuration. Values are decimals and
 * exact or computed to 64 digits; they are rounded once, half away from zero, to the decimals that the KPI shows. Year
 * 0 is the baseline, year {@code dueYear} the goal. What cannot be computed is refused with
 * {@link io.plumbline.target.trajectory.ImpossibleTrajectory}, which says why and which field to change.
 */
package io.plumbline.target.trajectory;
