/**
 * What must hold whatever fails, as pure code: {@link io.plumbline.faults.invariant.Evidence} in, a {@link
 * io.plumbline.faults.invariant.Report} out. It knows no service, no database and no broker.
 */
package io.plumbline.faults.invariant;
