/** Cadences: how often a plan is reviewed. A cadence puts its reviews on the calendar ahead, up to the plan's last period. */
package io.plumbline.review.cadence;
