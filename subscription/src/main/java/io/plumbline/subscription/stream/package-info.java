/** The events of one plan as server-sent events, for front ends that want to know at once. */
package io.plumbline.subscription.stream;
