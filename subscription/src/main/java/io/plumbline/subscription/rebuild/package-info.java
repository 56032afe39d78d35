/** Rebuilding a service's copies of another's data from the start of its topic, while everything is served. */
package io.plumbline.subscription.rebuild;
