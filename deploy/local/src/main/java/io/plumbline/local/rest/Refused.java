package io.plumbline.local.rest;

/** A service answered a call with a problem instead of what was asked for. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(String call, int status, String problem) {
        super(call + " was answered with " + status + ": " + problem);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
