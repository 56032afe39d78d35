/** The transitions of findings as CloudEvents. */
package io.plumbline.alignment.finding.messaging;
