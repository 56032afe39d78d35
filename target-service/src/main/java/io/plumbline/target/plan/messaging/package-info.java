/** Tells other systems about plans. */
package io.plumbline.target.plan.messaging;
