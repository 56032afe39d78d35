package io.plumbline.target.target;

import java.util.UUID;

/**
 * Why a version was made, kept and told with it.
 *
 * @param adjustmentId the review's decision that it carries out, or null
 * @param gateOverride what the activation gate objected to when an approver overrode it, or null
 * @param rebaseline whether an approver let it reach into closed years
 */
public record Grounds(String reason, UUID adjustmentId, String gateOverride, boolean rebaseline) {

    static Grounds because(String reason) {
        return new Grounds(reason, null, null, false);
    }

    static Grounds decided(String reason, UUID adjustmentId) {
        return new Grounds(reason, adjustmentId, null, false);
    }

    static Grounds overriding(String gateOverride, String reason) {
        return new Grounds(reason, null, gateOverride, false);
    }

    static Grounds rebaselining(String reason) {
        return new Grounds(reason, null, null, true);
    }
}
