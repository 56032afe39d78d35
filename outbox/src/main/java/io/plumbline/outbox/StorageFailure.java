package io.plumbline.outbox;

import java.sql.SQLException;

/** The database refused or could not be reached; the transaction cannot commit. */
public class StorageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageFailure(String what, SQLException cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
