/**
 * Moves facts between services without losing, doubling or reordering them.
 *
 * <p>A producer stores an {@link io.plumbline.outbox.OutgoingEvent} in the same transaction as the state it tells about; the {@link
 * io.plumbline.outbox.Relay} hands it to the broker after the commit. A consumer gives each record to the {@link
 * io.plumbline.outbox.Intake}, which runs the effect once, in one transaction with the {@link io.plumbline.outbox.Inbox}. Events are
 * CloudEvents 1.0.2 in binary mode. Nothing here knows what the facts are about.
 */
package io.plumbline.outbox;
