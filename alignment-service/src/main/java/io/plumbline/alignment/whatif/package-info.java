/** Hypothetical changes, checked by the very same rules on a fork of the plan; nothing is stored. */
package io.plumbline.alignment.whatif;
