package io.plumbline.outbox;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A test works for the organisation "default" unless it says otherwise; the threads of the service work for nobody. */
@ApplicationScoped
@Unremovable
class PresentOrganisation implements Behalf.Source {

    private static final ThreadLocal<String> PRESENT = new ThreadLocal<>();

    @Override
    public Optional<Behalf> find() {
        if (Thread.currentThread().getName().matches("(out|in)box-.*")) {
            return Optional.empty();
        }
        var organisation = PRESENT.get() == null ? "default" : PRESENT.get();
        return organisation.isEmpty() ? Optional.empty() : Optional.of(new Behalf(organisation, "kim", "trace"));
    }

    /** @param organisation empty for none */
    static void during(String organisation, Runnable work) {
        PRESENT.set(organisation);
        try {
            work.run();
        } finally {
            PRESENT.remove();
        }
    }
}
