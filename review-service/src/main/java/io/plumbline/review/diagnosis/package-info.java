/** Diagnosis: whether a missed target puts the strategy in doubt or its execution, and until when a driver can still be changed. */
package io.plumbline.review.diagnosis;
