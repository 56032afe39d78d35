/** Tells other systems what is overdue. */
package io.plumbline.review.reminder.messaging;
