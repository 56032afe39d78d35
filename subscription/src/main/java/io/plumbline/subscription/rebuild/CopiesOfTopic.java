package io.plumbline.subscription.rebuild;

import io.plumbline.outbox.IncomingEvent;

/** What a service copies from a topic. A service that has such copies has one bean of this kind. */
public interface CopiesOfTopic {

    String topic();

    /**
     * Puts right what the event tells, unless something newer is kept: a version that is kept already is written again as it was told.
     * Part of the caller's transaction. Nothing of the event's effect is lacking afterwards.
     */
    void restore(IncomingEvent event);

    /** Everything was restored; what follows from the copies is to be derived again. Called outside of a transaction. */
    void settle();
}
