package io.plumbline.subscription.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The webhooks of all organisations; every statement names whose. */
@ApplicationScoped
class Webhooks {

    private static final String ADD = """
            insert into webhook (id, tenant, version, url, description, event_types, plan_id, secret, active, created_by, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?)""";

    private static final String REPLACE = """
            update webhook set version = version + 1, url = ?, description = ?, event_types = ?, plan_id = ?, active = ?,
                stopped_why = null
            where tenant = ? and id = ? and version = ?""";

    private final Statements statements;

    Webhooks(Statements statements) {
        this.statements = statements;
    }

    void add(Webhook webhook) {
        statements.run(ADD, insert -> {
            insert.setObject(1, webhook.id());
            insert.setString(2, webhook.tenant());
            insert.setInt(3, webhook.version());
            insert.setString(4, webhook.url());
            insert.setString(5, webhook.description());
            insert.setArray(
                    6,
                    insert.getConnection()
                            .createArrayOf("text", webhook.eventTypes().toArray()));
            insert.setObject(7, webhook.planId());
            insert.setString(8, webhook.secret());
            insert.setString(9, webhook.createdBy());
            insert.setObject(10, Rows.column(webhook.createdAt()));
        });
    }

    /** True if it was still at the version that {@code webhook} has. */
    boolean replace(Webhook webhook) {
        return statements.run(REPLACE, update -> {
                    update.setString(1, webhook.url());
                    update.setString(2, webhook.description());
                    update.setArray(
                            3,
                            update.getConnection()
                                    .createArrayOf("text", webhook.eventTypes().toArray()));
                    update.setObject(4, webhook.planId());
                    update.setBoolean(5, webhook.active());
                    update.setString(6, webhook.tenant());
                    update.setObject(7, webhook.id());
                    update.setInt(8, webhook.version());
                })
                == 1;
    }

    boolean remove(String tenant, UUID id) {
        return statements.run("delete from webhook where tenant = ? and id = ?", delete -> {
                    delete.setString(1, tenant);
                    delete.setObject(2, id);
                })
                == 1;
    }

    /** The receiver said that it is gone for good. */
    void stop(Webhook webhook, String why) {
        statements.run(
                "update webhook set active = false, stopped_why = ?, version = version + 1 where tenant = ? and id = ?",
                update -> {
                    update.setString(1, why);
                    update.setString(2, webhook.tenant());
                    update.setObject(3, webhook.id());
                });
    }

    Optional<Webhook> find(String tenant, UUID id) {
        return select("tenant = ? and id = ?", query -> {
                    query.setString(1, tenant);
                    query.setObject(2, id);
                })
                .stream()
                .findFirst();
    }

    List<Webhook> list(String tenant, UUID after, int most) {
        return select("tenant = ? and id > ? order by id limit ?", query -> {
            query.setString(1, tenant);
            query.setObject(2, after);
            query.setInt(3, most);
        });
    }

    /** The active webhooks of these organisations. */
    List<Webhook> listActive(Collection<String> tenants) {
        return statements.list(
                "select * from active_webhooks_of(?)",
                query -> query.setArray(1, query.getConnection().createArrayOf("text", tenants.toArray())),
                Webhooks::read);
    }

    private List<Webhook> select(String condition, Statements.Values values) {
        return statements.list("select * from webhook where " + condition, values, Webhooks::read);
    }

    private static Webhook read(ResultSet row) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                row.getInt("version"),
                row.getString("url"),
                row.getString("description"),
                Rows.texts(row, "event_types"),
                row.getObject("plan_id", UUID.class),
                row.getString("secret"),
                row.getBoolean("active"),
                row.getString("stopped_why"),
                row.getString("created_by"),
                Rows.instant(row, "created_at"));
    }
}
