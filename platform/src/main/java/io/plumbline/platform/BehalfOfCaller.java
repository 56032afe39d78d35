package io.plumbline.platform;

import io.plumbline.outbox.Behalf;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Work is done on behalf of its {@link Caller}. */
@ApplicationScoped
@Unremovable
class BehalfOfCaller implements Behalf.Source {

    private final Caller caller;

    BehalfOfCaller(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Optional<Behalf> find() {
        return Arc.container().requestContext().isActive() ? caller.findBehalf() : Optional.empty();
    }
}
