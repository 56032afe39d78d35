package io.plumbline.subscription.webhook;

import java.sql.SQLException;

/** The database refused or could not be reached. */
class WebhookStorageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WebhookStorageFailure(SQLException cause) {
        super("webhooks: " + cause.getMessage(), cause);
    }
}
