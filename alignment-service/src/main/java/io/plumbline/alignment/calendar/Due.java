package io.plumbline.alignment.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Finds what is due, of all organisations, by functions of the database that tell only ids; each is worked on for its own organisation.
 */
@ApplicationScoped
class Due {

    private static final String EXPIRED_WAIVERS = "select of_tenant, of_finding from expired_waivers(?)";

    private static final String PLANS_WITH_OLD_AFFIRMATIONS =
            "select of_tenant, of_plan from plans_with_old_affirmations(?)";

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
