package io.plumbline.subscription.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is to be delivered, and the log of what was. */
@ApplicationScoped
class Deliveries {

    private static final String ADD = """
            insert into webhook_delivery
                (id, tenant, webhook_id, event_id, event_type, stream, sequence, body, state, next_attempt_at, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?) on conflict (tenant, webhook_id, event_id) do nothing""";

    private static final String CLAIM = "select * from claim_webhook_deliveries(?, ?, ?)";

    private static final String FORGET = "select forget_webhook_deliveries(?)";

    private static final String SETTLE = """
            update webhook_delivery set state = ?, next_attempt_at = ?, last_status = ?, last_error = ?
            where tenant = ? and id = ?""";

    private static final String AGAIN = """
            update webhook_delivery set state = 'PENDING', next_attempt_at = ?, attempts = 0
            where tenant = ? and webhook_id = ? and id = ?""";

    private static final String PAGE = """
            select * from webhook_delivery
            where tenant = ? and webhook_id = ? and id > ? and (?::text is null or state = ?) order by id limit ?""";

    private final Statements statements;

    Deliveries(Statements statements) {
        this.statements = statements;
    }

    void add(List<Delivery> deliveries) {
        statements.runForEach(ADD, deliveries, (insert, delivery) -> {
            insert.setObject(1, delivery.id());
            insert.setString(2, delivery.tenant());
            insert.setObject(3, delivery.webhookId());
            insert.setString(4, delivery.eventId());
            insert.setString(5, delivery.eventType());
            insert.setString(6, delivery.stream());
            insert.setLong(7, delivery.sequence());
            insert.setString(8, delivery.body());
            insert.setObject(9, Rows.column(delivery.nextAttemptAt()));
            insert.setObject(10, Rows.column(delivery.createdAt()));
        });
    }

    /**
     * The oldest that is due of the organisation that has the fewest under way; until the lease ends nobody else is given it, and if this
     * process dies somebody will be.
     *
     * @param underWay the organisation of each delivery that this process is busy with
     */
    Optional<Delivery> claim(Instant now, Duration lease, List<String> underWay) {
        return select(CLAIM, query -> {
                    query.setObject(1, Rows.column(now));
                    query.setObject(2, Rows.column(now.plus(lease)));
                    query.setArray(3, query.getConnection().createArrayOf("text", underWay.toArray()));
                })
                .stream()
                .findFirst();
    }

    /** @param next when it is tried again, null if it is not */
    void settle(Delivery delivery, Delivery.State state, Instant next, Integer status, String error) {
        statements.run(SETTLE, update -> {
            update.setString(1, state.name());
            update.setObject(2, Rows.column(next));
            update.setObject(3, status);
            update.setString(4, error);
            update.setString(5, delivery.tenant());
            update.setObject(6, delivery.id());
        });
    }

    /** True if there is such a delivery; it is due at once, with all its attempts before it. */
    boolean sendAgain(String tenant, UUID webhookId, UUID id, Instant now) {
        return statements.run(AGAIN, update -> {
                    update.setObject(1, Rows.column(now));
                    update.setString(2, tenant);
                    update.setObject(3, webhookId);
                    update.setObject(4, id);
                })
                == 1;
    }

    List<Delivery> list(String tenant, UUID webhookId, Delivery.State state, UUID after, int most) {
        return select(PAGE, query -> {
            query.setString(1, tenant);
            query.setObject(2, webhookId);
            query.setObject(3, after);
            query.setString(4, state == null ? null : state.name());
            query.setString(5, state == null ? null : state.name());
            query.setInt(6, most);
        });
    }

    Optional<Delivery> find(String tenant, UUID webhookId, UUID id) {
        return select("select * from webhook_delivery where tenant = ? and webhook_id = ? and id = ?", query -> {
                    query.setString(1, tenant);
                    query.setObject(2, webhookId);
                    query.setObject(3, id);
                })
                .stream()
                .findFirst();
    }

    /** Forgets what any organisation was sent, is settled, and was made before {@code limit}. */
    void forgetBefore(Instant limit) {
        statements.call(FORGET, delete -> delete.setObject(1, Rows.column(limit)));
    }

    private List<Delivery> select(String sql, Statements.Values values) {
        return statements.list(sql, values, Deliveries::read);
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                row.getObject("webhook_id", UUID.class),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("body"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Rows.instant(row, "next_attempt_at"),
                Rows.instant(row, "last_attempt_at"),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"),
                Rows.instant(row, "created_at"));
    }
}
