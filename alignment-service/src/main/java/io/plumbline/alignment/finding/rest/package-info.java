/** Findings over REST. */
package io.plumbline.alignment.finding.rest;
