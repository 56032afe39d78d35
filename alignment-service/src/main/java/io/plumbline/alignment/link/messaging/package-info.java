/** Tells other systems about links. */
package io.plumbline.alignment.link.messaging;
