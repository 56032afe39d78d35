package io.plumbline.target.kpi;

import io.plumbline.platform.Listing;
import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.plumbline.target.version.History;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The organisation's KPIs. */
@ApplicationScoped
public class Kpis implements PanacheRepositoryBase<Kpi, UUID> {

    private static final History<KpiVersion, KpiChanged> HISTORY =
            new History<>(KpiVersion.class, "kpiId", KpiVersion::changed);

    private static final Listing<Kpi> LISTING = Listing.of(Kpi.class, "from Kpi kpi", "kpi", Kpi::id)
            .sortedBy("code", "kpi.code", Kpi::code)
            .sortedBy("name", "kpi.name", Kpi::name);

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

    /** The KPIs after {@code after} in the order of creation. */
    public List<Kpi> listAfter(UUID after, int limit) {
        return find("id > ?1 order by id", after).page(0, limit).list();
    }

    /** Keeps a KPI's present definition and the version that it became. */
    void keep(Kpi kpi, KpiChanged changed) {
        persist(kpi);
        getEntityManager().persist(KpiVersion.of(changed));
    }

    /** @throws Refusal if there is no such KPI, or the cursor is not one of its history */
    public Page<KpiChanged> pageVersions(UUID kpiId, String cursor, int limit) {
        get(kpiId);
        return HISTORY.page(getEntityManager(), kpiId, cursor, limit);
    }

    /** @throws Refusal 404 */
    public KpiChanged getVersion(UUID kpiId, int version) {
        return findVersion(kpiId, version).orElseThrow(() -> Refusal.notFound("version " + version + " of KPI", kpiId));
    }

    public Optional<KpiChanged> findVersion(UUID kpiId, int version) {
        return HISTORY.find(getEntityManager(), kpiId, version);
    }

    /** The definition that held at an instant; empty before the KPI was defined. */
    public Optional<KpiChanged> findVersionAsOf(UUID kpiId, Instant instant) {
        return HISTORY.findAsOf(getEntityManager(), kpiId, instant);
    }

    /** Which KPIs a list shows; a null leaves the question open. */
    public record Filter(String search, Indicator indicator, String owner) {}

    /** @throws Refusal if the order is unknown or the cursor foreign */
    public Page<KpiSnapshot> page(Filter filter, String sort, String cursor, int limit) {
        var asked = LISTING.ask(getEntityManager())
                .with("indicator", filter.indicator())
                .with("owner", filter.owner());
        if (filter.search() != null) {
            asked.where(
                    "(lower(kpi.code) like :search escape '!' or lower(kpi.name) like :search escape '!')",
                    "search",
                    "%" + filter.search().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        return asked.page(sort, cursor, limit).map(Kpi::snapshot);
    }
}
