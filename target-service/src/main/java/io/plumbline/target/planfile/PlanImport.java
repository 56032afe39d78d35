package io.plumbline.target.planfile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** One try to bring a file into the plans: asked for, under way, and what came of it. */
@Entity
@Table(name = "plan_import")
public class PlanImport {

    /** A worker gives a sign of life with each batch; after this long without one it is gone, and its transaction with it. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @Enumerated(EnumType.STRING)
    private FileFormat format;

    @Column(name = "dry_run")
    private boolean dryRun;

    private String reason;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "targets_read")
    private long targetsRead;

    @Column(name = "problems_found")
    private long problemsFound;

    @Convert(converter = FileProblemsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<FileProblem> problems = List.of();

    @Convert(converter = ImportResultColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private ImportResult result;

    protected PlanImport() {
        // for Hibernate
    }

    static PlanImport begin(UUID id, ImportOrder order, String by, Instant at) {
        var begun = new PlanImport();
        begun.id = id;
        begun.planId = order.planId();
        begun.format = order.format();
        begun.dryRun = order.dryRun();
        begun.reason = order.reason();
        begun.requestedBy = by;
        begun.requestedAt = at;
        begun.seenAt = at;
        begun.state = ImportState.RUNNING;
        return begun;
    }

    void advance(long read, Instant at) {
        targetsRead = read;
        seenAt = at;
    }

    /** Part of the transaction of the changes: a file is done exactly when they are kept. */
    void done(ImportResult achieved, long read, Instant at) {
        state = ImportState.DONE;
        result = achieved;
        planId = dryRun ? planId : achieved.planId();
        advance(read, at);
    }

    void refused(List<FileProblem> kept, long found, long read, Instant at) {
        state = ImportState.REFUSED;
        problems = kept;
        problemsFound = found;
        advance(read, at);
    }

    void failed(String detail, Instant at) {
        refused(List.of(new FileProblem("", detail)), 1, targetsRead, at);
        state = ImportState.FAILED;
    }

    public UUID id() {
        return id;
    }

    /** The import as it stands; one whose worker has fallen silent has failed, for its transaction is gone. */
    public ImportSnapshot snapshot(Instant now) {
        boolean lost = state == ImportState.RUNNING && seenAt.plus(SILENCE).isBefore(now);
        return new ImportSnapshot(
                id,
                planId,
                format,
                dryRun,
                reason,
                requestedBy,
                requestedAt,
                lost ? ImportState.FAILED : state,
                targetsRead,
                lost ? 1 : problemsFound,
                lost
                        ? List.of(
                                new FileProblem("", "The service stopped meanwhile; nothing was kept. Send it again."))
                        : problems,
                result);
    }
}
