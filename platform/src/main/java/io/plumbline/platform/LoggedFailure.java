package io.plumbline.platform;

/** A failure as the log shows it: the same type, trace and causes, with messages of one line each. */
final class LoggedFailure extends Throwable {

    private static final long serialVersionUID = 1L;

    /** Causes beyond this are a circle, or tell nothing any more. */
    private static final int DEEPEST = 20;

    private final String type;

    private LoggedFailure(Throwable failure, Throwable cause) {
        super(OneLine.escaped(failure.getLocalizedMessage()), cause);
        type = failure.getClass().getName();
        setStackTrace(failure.getStackTrace());
    }

    static Throwable of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static LoggedFailure of(Throwable failure, int depth) {
        var cause = failure.getCause() == null || depth == 0 ? null : of(failure.getCause(), depth - 1);
        var logged = new LoggedFailure(failure, cause);
        if (depth > 0) {
            for (var suppressed : failure.getSuppressed()) {
                logged.addSuppressed(of(suppressed, depth / 2));
            }
        }
        return logged;
    }

    @Override
    public String toString() {
        return getMessage() == null ? type : type + ": " + getMessage();
    }
}
