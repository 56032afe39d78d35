/** Tells other systems about targets. */
package io.plumbline.target.target.messaging;
