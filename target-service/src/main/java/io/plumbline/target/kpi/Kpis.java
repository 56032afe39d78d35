package io.plumbline.target.kpi;

import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisation's KPIs. */
@ApplicationScoped
public class Kpis implements PanacheRepositoryBase<Kpi, UUID> {

    /** @throws Refusal 404 */
    public Kpi get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("KPI", id));
    }

    /** The KPI, locked against other changes until the transaction ends. */
    Kpi getForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.notFound("KPI", id));
    }

    public Optional<Kpi> findByCode(String code) {
        return find("code", code).firstResultOptional();
    }

    public List<Kpi> listByCodes(Collection<String> codes) {
        return list("code in ?1", codes);
    }

    public Page<KpiSnapshot> page(String cursor, int limit) {
        var found = find("id > ?1 order by id", Page.after(cursor))
                .page(0, limit + 1)
                .list();
        return Page.of(found, limit, Kpi::id).map(Kpi::snapshot);
    }
}
