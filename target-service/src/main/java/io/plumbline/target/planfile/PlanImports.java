package io.plumbline.target.planfile;

import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** The organisation's imports. */
@ApplicationScoped
public class PlanImports implements PanacheRepositoryBase<PlanImport, UUID> {

    /** @throws Refusal 404 */
    public PlanImport get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("import", id));
    }

    public Page<ImportSnapshot> page(String cursor, int limit, Instant now) {
        var found = find("id > ?1 order by id", Page.after(cursor))
                .page(0, limit + 1)
                .list();
        return Page.of(found, limit, PlanImport::id).map(each -> each.snapshot(now));
    }

    /** In a transaction of its own, so that a reader sees it while the import's own transaction goes on. */
    void note(UUID id, Consumer<PlanImport> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(get(id)));
    }
}
