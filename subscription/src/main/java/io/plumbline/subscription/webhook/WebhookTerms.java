package io.plumbline.subscription.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a webhook leads and what it is told. */
@Schema(name = "WebhookTerms", examples = """
                {"url": "https://bi.example.org/plumbline", "description": "Warehouse of the BI team",
                 "eventTypes": ["io.plumbline.target.TargetChanged.v1"], "planId": null, "active": true}""")
public record WebhookTerms(
        @Schema(description = "https, on the public internet", examples = "https://bi.example.org/plumbline")
        @NotBlank
        @Size(max = 2000)
        String url,

        @Schema(examples = "Warehouse of the BI team") @Size(max = 500)
        String description,

        @Schema(description = "All types if it is left out or empty") @Size(max = 50)
        List<@NotBlank @Size(max = 200) String> eventTypes,

        @Schema(description = "Only this plan; every plan if it is left out")
        UUID planId,

        @Schema(description = "False to pause it; true if it is left out")
        Boolean active) {

    boolean isActive() {
        return active == null || active;
    }

    List<String> types() {
        return eventTypes == null ? List.of() : List.copyOf(eventTypes);
    }
}
