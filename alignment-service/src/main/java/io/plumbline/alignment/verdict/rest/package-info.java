/** Verdicts, blast radii and the catalogue of rules over REST. */
package io.plumbline.alignment.verdict.rest;
