/**
 * What every service offers to those who follow its events: a stream per plan for front ends, webhooks for systems without Kafka, and a
 * look at the events that the service itself could not process. Mechanism only: it knows CloudEvents, not what they tell.
 */
package io.plumbline.subscription;
