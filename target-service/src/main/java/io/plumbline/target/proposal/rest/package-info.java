/** Proposals of changes over REST. */
package io.plumbline.target.proposal.rest;
