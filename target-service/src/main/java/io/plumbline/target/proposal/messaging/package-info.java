/** Tells other systems about proposed changes and their answers. */
package io.plumbline.target.proposal.messaging;
