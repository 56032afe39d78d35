package io.plumbline.review.diagnosis;

import io.plumbline.review.linkcopy.PlanLinks;
import io.plumbline.review.track.TargetAssessment;
import io.plumbline.review.track.TargetsAtHand;

/** Diagnoses without a database, for tests of what is made of them. */
public final class SampleDiagnoses {

    private SampleDiagnoses() {}

    public static Diagnosis diagnose(TargetAssessment assessment, TargetsAtHand targets, PlanLinks links) {
        return new Diagnosing(null, null, null, null).diagnose(assessment, targets, links);
    }
}
