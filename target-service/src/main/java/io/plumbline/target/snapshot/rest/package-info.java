/** Snapshots over REST. */
package io.plumbline.target.snapshot.rest;
