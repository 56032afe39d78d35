/**
 * Events told over HTTP to systems without Kafka, by the conventions of Standard Webhooks: signed, tried again for a day and more, each
 * delivery on record. Nothing inside the network can be reached this way unless the operator allows it.
 */
package io.plumbline.subscription.webhook;
