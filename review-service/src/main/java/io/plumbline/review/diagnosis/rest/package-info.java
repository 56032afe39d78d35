/** Diagnoses over REST. */
package io.plumbline.review.diagnosis.rest;
