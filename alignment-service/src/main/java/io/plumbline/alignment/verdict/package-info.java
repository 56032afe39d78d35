/**
 * The verdict on each plan and target, kept up to date change by change.
 *
 * <p>Whoever changes what a plan consists of opens it (which locks its row), makes the change, and closes it with the edits: closing
 * re-checks what they can concern, keeps the verdicts, and tells. What a plan consists of comes from {@link
 * io.plumbline.alignment.verdict.PlanContents}, so that this package knows none of the features that feed it.
 */
package io.plumbline.alignment.verdict;
