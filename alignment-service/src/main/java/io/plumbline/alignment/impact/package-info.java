/** The two questions that every target answers, what the plan's links answer to them, and when it would be too late to act. */
package io.plumbline.alignment.impact;
