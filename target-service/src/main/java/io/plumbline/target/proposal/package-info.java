/**
 * Changes of targets in force that somebody proposes: the terms wait beside the version that is in force until another person approves or
 * rejects them, or whoever proposed them withdraws them.
 */
package io.plumbline.target.proposal;
