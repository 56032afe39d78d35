package io.plumbline.alignment.finding;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a finding is not asked about for a while, and who said so. */
@Schema(name = "Waiver")
public record Waiver(
        @Schema(examples = "Head of strategy") String by,

        @Schema(examples = "The second plant opens in 2028; the sum closes then")
        String reason,

        @Schema(description = "The last day on which it holds", examples = "2027-12-31")
        LocalDate until) {}
