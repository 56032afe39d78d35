/** Thresholds of a plan, and its rules with them, over REST. */
package io.plumbline.alignment.threshold.rest;
