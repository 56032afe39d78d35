package io.plumbline.subscription.stream;

/**
 * One event of a stream, or a comment that only keeps the line open.
 *
 * @param data the CloudEvent as JSON, null for a comment
 */
record StreamedEvent(String id, String type, String data, String comment) {

    static StreamedEvent comment(String words) {
        return new StreamedEvent(null, null, null, words);
    }
}
