/** Reminders: tells, once for each period, that its actual is overdue, so that mail or chat can remind the owner. */
package io.plumbline.review.reminder;
