package io.plumbline.outbox;

/** The broker did not take a record in time; nothing has happened, and it may be tried again. */
public class BrokerAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerAway(Throwable cause) {
        super("the broker did not take the record: " + cause.getMessage(), cause);
    }
}
