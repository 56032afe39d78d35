package io.plumbline.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Work that no request asks for and no event sets off, done for one organisation: outside of it there are no rows. */
@ApplicationScoped
public class UnaskedWork {

    private final Caller caller;

    UnaskedWork(Caller caller) {
        this.caller = caller;
    }

    /** @param actor who does it, as the audit trail is told */
    @ActivateRequestContext
    public void doFor(String organisation, String actor, Runnable work) {
        caller.actFor(organisation, actor);
        work.run();
    }
}
