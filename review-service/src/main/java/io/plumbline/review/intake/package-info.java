/** The way in: follows the topics of the other services and passes each event on to the features that it concerns. */
package io.plumbline.review.intake;
