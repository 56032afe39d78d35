package io.plumbline.alignment.verdict;

import io.plumbline.alignment.graph.Plan;
import io.plumbline.alignment.rule.Check;
import io.plumbline.alignment.rule.Counts;
import io.plumbline.alignment.rule.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** A plan as far as target-service was followed, and the verdict on that. */
@Entity
@Table(name = "checked_plan")
public class CheckedPlan {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private long revision;

    @Column(name = "check_number")
    private long checkNumber;

    @Convert(converter = FrameColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private Plan frame;

    @Enumerated(EnumType.STRING)
    private Outcome verdict;

    private int pass;
    private int warn;
    private int fail;
    private int unknown;

    @Column(name = "cause_id")
    private String causeId;

    @Column(name = "cause_type")
    private String causeType;

    @Column(name = "checked_at")
    private Instant checkedAt;

    /** The edition of the rules by which the verdict was reached. */
    private String catalogue = "";

    private LocalDate day;

    @Transient
    private boolean coveredAnew;

    protected CheckedPlan() {
        // for Hibernate
    }

    static CheckedPlan begin(Plan frame, Cause cause, Instant at) {
        var plan = new CheckedPlan();
        plan.id = frame.id();
        plan.frame = frame;
        plan.verdict = Outcome.UNKNOWN;
        plan.causeId = cause.id();
        plan.causeType = cause.type();
        plan.checkedAt = at;
        return plan;
    }

    /** Takes over the outcome of a check that covers the plan up to {@code covered}. */
    void cover(long covered, Check check, Cause cause, Instant at) {
        revision = Math.max(revision, covered);
        checkNumber++;
        coveredAnew = true;
        frame = check.model().plan();
        verdict = check.verdict();
        pass = check.counts().pass();
        warn = check.counts().warn();
        fail = check.counts().fail();
        unknown = check.counts().unknown();
        causeId = cause.id();
        causeType = cause.type();
        checkedAt = at;
        day = check.model().findDay().orElse(null);
    }

    /** True if this transaction, which may still be rolled back, brought a check. */
    boolean isCoveredAnew() {
        return coveredAnew;
    }

    void judgeBy(String edition) {
        catalogue = edition;
    }

    boolean isJudgedBy(String edition) {
        return catalogue.equals(edition);
    }

    /** The day on which affirmations were last looked at, or null if they never were. */
    LocalDate day() {
        return day;
    }

    public UUID id() {
        return id;
    }

    /** The newest revision of target-service that the verdict covers. */
    public long revision() {
        return revision;
    }

    public long checkNumber() {
        return checkNumber;
    }

    public Plan frame() {
        return frame;
    }

    public Outcome verdict() {
        return verdict;
    }

    public Counts counts() {
        return new Counts(pass, warn, fail, unknown);
    }

    public Cause cause() {
        return new Cause(causeId, causeType);
    }

    public Instant checkedAt() {
        return checkedAt;
    }
}
