package io.plumbline.platform;

import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** The one place that tells the data layer whose rows exist for the present work. */
@PersistenceUnitExtension
@RequestScoped
@Unremovable
public class Organisation implements TenantResolver {

    private final Caller caller;

    Organisation(Caller caller) {
        this.caller = caller;
    }

    /** Of nobody: work outside any request or event has no rows. */
    @Override
    public String getDefaultTenantId() {
        return "";
    }

    @Override
    public String resolveTenantId() {
        return caller.tenant();
    }
}
