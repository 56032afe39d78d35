package io.plumbline.review.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The organisations that have plans here: the one question that is not asked on behalf of any of them. */
@ApplicationScoped
class Organisations {

    private final DataSource database;

    Organisations(DataSource database) {
        this.database = database;
    }

    List<String> list() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select * from organisations_with_plans()");
                var rows = select.executeQuery()) {
            var organisations = new ArrayList<String>();
            while (rows.next()) {
                organisations.add(rows.getString(1));
            }
            return organisations;
        } catch (SQLException failure) {
            throw new IllegalStateException("the organisations cannot be listed", failure);
        }
    }
}
