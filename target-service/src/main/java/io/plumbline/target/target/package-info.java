/**
 * Targets: what a KPI is to reach by when, on which way, and every version that this decision ever had. A change locks the plan's
 * row, takes the plan's next revision, keeps the new version and tells {@link io.plumbline.target.target.TargetChanged}.
 */
package io.plumbline.target.target;
