package io.plumbline.outbox;

import java.util.Locale;

/** The moments in the life of an event at which a crash could do harm, as the fault suite names them. */
public enum CrashPoint {
    /** The change is committed; the caller has no answer and the broker no event yet. */
    AFTER_COMMIT,
    /** The relay has read stored events and sent none of them. */
    BEFORE_PUBLISH,
    /** The broker has acknowledged events that are still in the outbox. */
    BEFORE_MARK,
    /** The effect of an event is committed; the record is not acknowledged. */
    BEFORE_ACKNOWLEDGE;

    /** Its name in the file that arms it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
