package io.plumbline.outbox;

/** The record is not a CloudEvent that this consumer could ever process, however often it is tried. */
public class MalformedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedEvent(String message) {
        super(message);
    }

    public MalformedEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
