/**
 * Which drivers would have to move, and by how much, for a target to be what its parts, its formula or its drivers give: gaps and ways to close them.
 *
 * <p>Pure. A proposal is only arithmetic; whether it holds is for the rules to say, which check it as a what-if before anybody sees it.
 */
package io.plumbline.alignment.proposal;
