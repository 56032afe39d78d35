package io.plumbline.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The table of keys. A key is remembered for a day. */
@ApplicationScoped
class IdempotencyKeys {

    private static final String TAKE = """
            insert into idempotency_key (tenant, key, operation, body_hash) values (?, ?, ?, ?)
            on conflict do nothing""";

    private static final String KEEP = """
            update idempotency_key set status = ?, location = ?, etag = ?, revision = ?, body = ?
            where tenant = ? and key = ?""";

    private static final String GET = """
            select operation, body_hash, status, location, etag, revision, body from idempotency_key
            where tenant = ? and key = ?""";

    /** A few at a time, so that no creation pays for many. Each organisation forgets its own. */
    private static final String FORGET = """
            delete from idempotency_key where ctid in (
                select ctid from idempotency_key where tenant = ? and created_at < now() - interval '1 day'
                limit 10 for update skip locked)""";

    private final DataSource database;

    IdempotencyKeys(DataSource database) {
        this.database = database;
    }

    record Answer(
            String operation,
            String bodyHash,
            int status,
            String location,
            String etag,
            String revision,
            String body) {}

    /** True if the key is new. Waits while another transaction is about to take it. */
    boolean take(String tenant, String key, String operation, String bodyHash) {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET);
                var insert = connection.prepareStatement(TAKE)) {
            forget.setString(1, tenant);
            forget.executeUpdate();
            insert.setString(1, tenant);
            insert.setString(2, key);
            insert.setString(3, operation);
            insert.setString(4, bodyHash);
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("idempotency key", failure);
        }
    }

    void keep(String tenant, String key, Answer answer) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(KEEP)) {
            update.setInt(1, answer.status());
            update.setString(2, answer.location());
            update.setString(3, answer.etag());
            update.setString(4, answer.revision());
            update.setString(5, answer.body());
            update.setString(6, tenant);
            update.setString(7, key);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("idempotency key", failure);
        }
    }

    Answer get(String tenant, String key) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(GET)) {
            select.setString(1, tenant);
            select.setString(2, key);
            try (var rows = select.executeQuery()) {
                rows.next();
                return new Answer(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getInt(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("idempotency key", failure);
        }
    }
}
