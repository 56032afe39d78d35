/** Overviews and changes over REST. */
package io.plumbline.target.overview.rest;
