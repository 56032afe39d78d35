package io.plumbline.review.track;

import io.plumbline.review.assessment.Track;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The track of a target that others were told last. */
@Entity
@Table(name = "told_track")
class ToldTrack {

    @Id
    @Column(name = "target_id")
    private UUID targetId;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @Enumerated(EnumType.STRING)
    private Track track;

    protected ToldTrack() {
        // for Hibernate
    }

    ToldTrack(TargetAssessment assessment) {
        targetId = assessment.targetId();
        planId = assessment.planId();
        track = assessment.track();
    }

    Track track() {
        return track;
    }

    void tell(Track news) {
        track = news;
    }
}
