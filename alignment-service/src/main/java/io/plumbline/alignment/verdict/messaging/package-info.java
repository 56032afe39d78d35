/** Tells other systems about verdicts. */
package io.plumbline.alignment.verdict.messaging;
