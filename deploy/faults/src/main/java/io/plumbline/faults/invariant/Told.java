package io.plumbline.faults.invariant;

/**
 * One record of a topic, in the order of its partition.
 *
 * @param stream what the records are numbered by
 * @param subject the thing whose change it tells, null if it tells no change that carries marks
 */
public record Told(String service, String stream, long sequence, String id, String subject, long version, long mark) {}
