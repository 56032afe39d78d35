package io.plumbline.target.snapshot;

import io.plumbline.target.kpi.KpiSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A part of the organisation's KPIs was taken.
 *
 * @param part 1, 2, 3, ... within the snapshot
 * @param last whether no further KPIs follow
 */
public record KpiPartTaken(UUID snapshotId, int part, boolean last, String by, Instant at, List<KpiSnapshot> kpis) {}
