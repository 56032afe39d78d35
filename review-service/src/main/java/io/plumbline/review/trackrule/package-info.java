/** The rules by which a KPI is on track or not, where the usual ones do not fit. */
package io.plumbline.review.trackrule;
