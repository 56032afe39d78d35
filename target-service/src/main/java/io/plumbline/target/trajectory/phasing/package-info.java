/**
 * A year's milestone phased into halves, quarters, months or weeks.
 *
 * <p>A {@link io.plumbline.target.trajectory.phasing.FiscalCalendar} says which days a fiscal year has and where its
 * periods begin, a {@link io.plumbline.target.trajectory.phasing.Seasonality} how much weight each carries, and
 * {@link io.plumbline.target.trajectory.phasing.Phasing} makes values of both. Parts always give the whole again, to
 * the last unit that the KPI shows, and the months of a quarter give that quarter.
 */
package io.plumbline.target.trajectory.phasing;
