/**
 * Kills and outages while callers write, on the launcher's own system: {@link io.plumbline.faults.FaultSuite} runs it, {@link
 * io.plumbline.faults.Survey} collects what is there afterwards, and the package {@code invariant} says whether that is what the callers
 * were promised.
 */
package io.plumbline.faults;
