package io.plumbline.faults.invariant;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that was seen of one run, once everything was running again and had come to rest.
 *
 * @param writes what callers were told
 * @param kept what the databases hold, of services that keep every version
 * @param told what is on the topics
 * @param taken ids of the events of a source that took effect in a consumer
 * @param effects ids of the events that had an effect of which each event may have one, per consumer
 * @param leftovers rows that should have been worked off, by what they are
 * @param verdicts targets whose verdict was held against a full check, and those that differ
 * @param copies copied things that were held against their source, and those that differ
 * @param audit versions that were held against the audit trail, and those without exactly one entry, entries without a version and broken chains
 * @param unexpected answers that no caller should get, such as an internal error
 */
public record Evidence(
        List<Write> writes,
        List<Kept> kept,
        List<Told> told,
        Map<Following, Set<String>> taken,
        Map<String, List<String>> effects,
        Map<String, Long> leftovers,
        Compared verdicts,
        Compared copies,
        Compared audit,
        List<String> unexpected) {

    /** A consumer follows the topic of a source. */
    public record Following(String consumer, String source) {}

    /** How many were compared, and which are not equal. */
    public record Compared(long compared, List<String> differing) {}
}
