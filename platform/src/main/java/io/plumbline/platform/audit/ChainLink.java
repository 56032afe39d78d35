package io.plumbline.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * An audit entry as its hash sees it. Computed here a second time, by other code than the database's: a database that was made to lie about
 * hashes is found out too.
 *
 * @param fields all that the entry says, in the order of the migration {@code audit_trail}; null where it says nothing
 */
record ChainLink(String tenant, String stream, long position, List<String> fields, byte[] hash) {

    /** True if the hash is that of these fields behind that predecessor. */
    boolean follows(byte[] predecessor) {
        return Arrays.equals(hash, hash(predecessor, tenant, stream, position, fields));
    }

    /** @param predecessor the hash of the entry before, null for the first of a chain */
    static byte[] hash(byte[] predecessor, String tenant, String stream, long position, List<String> fields) {
        var content = new StringBuilder();
        append(content, predecessor == null ? null : HexFormat.of().formatHex(predecessor));
        append(content, tenant);
        append(content, stream);
        append(content, Long.toString(position));
        fields.forEach(field -> append(content, field));
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The length goes in front, so that no two entries read alike. */
    private static void append(StringBuilder content, String field) {
        if (field == null) {
            content.append('-');
        } else {
            content.append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field);
        }
    }
}
