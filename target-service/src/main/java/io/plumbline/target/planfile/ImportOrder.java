package io.plumbline.target.planfile;

import java.util.UUID;

/**
 * What is to become of a file.
 *
 * @param planId the plan to change, or null to begin one
 * @param dryRun true to find out what would happen, and to keep nothing
 * @param reason kept with every version that the import makes
 * @param byApprover whether who asks may change targets that are in force
 */
public record ImportOrder(UUID planId, FileFormat format, boolean dryRun, String reason, boolean byApprover) {}
