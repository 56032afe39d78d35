package io.plumbline.faults;

import io.plumbline.faults.invariant.Evidence.Compared;
import io.plumbline.platform.audit.VerifyAudit;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Holds the audit trails against the versions that the services keep: each version has one entry, each entry a version, no chain is broken. */
final class AuditCheck {
    private static final List<String> SERVICES = List.of("target", "alignment", "review");

    private final Databases databases;

    AuditCheck(Databases databases) {
        this.databases = databases;
    }

    Compared compare() {
        var differing = new ArrayList<String>();
        long compared = 0;
        compared += compare(
                "target",
                "select 'target ' || target_id || ' version ' || version from target_version",
                "select 'target ' || subject || ' version ' || (after ->> 'version') from audit_entry where kind = 'target'",
                differing);
        compared += compare(
                "target",
                "select 'plan ' || plan_id || ' version ' || version from plan_version",
                "select 'plan ' || subject || ' version ' || (after ->> 'version') from audit_entry where kind = 'plan'",
                differing);
        compared += compare(
                "alignment",
                "select 'link ' || id || ' version ' || generate_series(1, version) from link",
                "select 'link ' || subject || ' version ' || (after ->> 'version') from audit_entry"
                        + " where kind = 'link' and subject in (select id::text from link)",
                differing);
        compared += compare(
                "review",
                "select 'actual ' || actual_id || ' revision ' || revision from actual_revision",
                "select 'actual ' || subject || ' revision ' || (after ->> 'revision') from audit_entry where kind = 'actual'",
                differing);
        SERVICES.forEach(service -> differing.addAll(breaks(service)));
        return new Compared(compared, differing);
    }

    private long compare(String database, String versions, String entries, List<String> differing) {
        var counts = new HashMap<String, Integer>();
        for (var entry : databases.list(database, entries, row -> row.getString(1))) {
            counts.merge(entry, 1, Integer::sum);
        }
        var kept = databases.list(database, versions, row -> row.getString(1));
        for (var version : kept) {
            var count = counts.remove(version);
            if (count == null || count != 1) {
                differing.add(version + " has " + (count == null ? "no entry" : count + " entries"));
            }
        }
        counts.keySet().forEach(entry -> differing.add(entry + " has an entry and is not there"));
        return kept.size();
    }

    private List<String> breaks(String database) {
        try (var connection = databases.connect(database)) {
            return VerifyAudit.breaks(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("audit trail of " + database, e);
        }
    }
}
