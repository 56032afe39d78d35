/** Track rules over REST. */
package io.plumbline.review.trackrule.rest;
