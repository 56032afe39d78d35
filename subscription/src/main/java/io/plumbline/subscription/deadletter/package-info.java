/** Events that this service could not process: seen and replayed over REST. */
package io.plumbline.subscription.deadletter;
