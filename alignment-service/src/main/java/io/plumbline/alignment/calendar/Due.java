package io.plumbline.alignment.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds what is due, of all organisations: only ids leave this class, and each is worked on for its own organisation. */
@ApplicationScoped
class Due {

    private static final String EXPIRED_WAIVERS = """
            select tenant, id from finding
            where waived_until < ? and not waiver_ended and state = 'OPEN' order by waived_until limit 1000""";

    /** Only what was not due yet on the day on which the plan was last looked at. */
    private static final String PLANS_WITH_OLD_AFFIRMATIONS = """
            select plan.tenant, plan.id from checked_plan plan
            left join lateral (
                select (thresholds ->> 'affirmEveryMonths')::int as months from plan_thresholds
                where tenant = plan.tenant and plan_id = plan.id order by version desc limit 1) own on true
            where exists (
                select 1 from (
                    select affirmed_at from link where tenant = plan.tenant and plan_id = plan.id
                    union all
                    select affirmed_at from impact_answers where tenant = plan.tenant and plan_id = plan.id) affirmation
                where (affirmed_at at time zone 'UTC')::date + make_interval(months => coalesce(own.months, 12)) < ?
                  and (plan.day is null
                    or (affirmed_at at time zone 'UTC')::date + make_interval(months => coalesce(own.months, 12)) >= plan.day))
            limit 1000""";

    private final DataSource database;

    Due(DataSource database) {
        this.database = database;
    }

    /** A thing of an organisation. */
    record Thing(String tenant, UUID id) {}

    /** Findings whose waiver ended before a day. */
    List<Thing> listExpiredWaivers(LocalDate day) {
        return list(EXPIRED_WAIVERS, day);
    }

    /** Plans with a link or an answer of which the affirmation has grown too old by a day. */
    List<Thing> listPlansToLookAt(LocalDate day) {
        return list(PLANS_WITH_OLD_AFFIRMATIONS, day);
    }

    private List<Thing> list(String query, LocalDate day) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setObject(1, day);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Thing>();
                while (rows.next()) {
                    found.add(new Thing(rows.getString(1), rows.getObject(2, UUID.class)));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("what is due", failure);
        }
    }
}
