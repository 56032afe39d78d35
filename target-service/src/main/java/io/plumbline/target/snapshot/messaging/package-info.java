/** Tells other systems the parts of snapshots. */
package io.plumbline.target.snapshot.messaging;
