package io.plumbline.faults.invariant;

/**
 * One version of a thing as its service's database holds it.
 *
 * @param mark of the write that made it; 0 if none of the marked writes did
 */
public record Kept(String service, String subject, long version, long mark) {}
