/**
 * What makes a plan hold together: one class per rule, each opening with its English sentence, and the check that applies them.
 *
 * <p>A rule judges one subject target at a time and says which subjects a change can concern. A re-check after a change therefore is
 * the evaluation of those subjects, and gives the same verdict as a check of everything. Nothing here knows a clock or a database.
 */
package io.plumbline.alignment.rule;
