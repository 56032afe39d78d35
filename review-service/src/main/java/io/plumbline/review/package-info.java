/** Is it happening: actuals, assessments, reviews and what they decide. Feature packages; none here, so that none depends on all. */
package io.plumbline.review;
