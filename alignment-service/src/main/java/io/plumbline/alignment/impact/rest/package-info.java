/** Impact answers and impacts over REST. */
package io.plumbline.alignment.impact.rest;
