/** Plans: horizon, fiscal years, perspectives in order, apex targets, and the revision that numbers every change of a plan. */
package io.plumbline.target.plan;
