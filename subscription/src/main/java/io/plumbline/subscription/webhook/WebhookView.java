package io.plumbline.subscription.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook. */
@Schema(name = "Webhook", examples = """
                {"id": "01a20a55-7a98-7a0d-a247-37f00e14ff4e", "version": 1, "url": "https://bi.example.org/plumbline",
                 "description": "Warehouse of the BI team", "eventTypes": ["io.plumbline.target.TargetChanged.v1"], "planId": null,
                 "active": true, "stoppedWhy": null, "createdBy": "Ada", "createdAt": "2026-11-23T21:35:03.739926Z",
                 "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD0NKtVYcEpK8="}""")
public record WebhookView(
        UUID id,
        int version,
        String url,
        @Schema(nullable = true) String description,
        @Schema(description = "All types if it is empty") List<String> eventTypes,

        @Schema(description = "Only this plan; null for every plan", nullable = true)
        UUID planId,

        boolean active,

        @Schema(description = "Why the service stopped it, null if it did not", nullable = true)
        String stoppedWhy,

        String createdBy,
        Instant createdAt,

        @Schema(
                description =
                        "With it the receiver checks the signature of each call (Standard Webhooks). Shown once, when the webhook is made",
                nullable = true)
        String secret) {

    static WebhookView of(Webhook webhook) {
        return view(webhook, null);
    }

    static WebhookView withSecret(Webhook webhook) {
        return view(webhook, webhook.secret());
    }

    private static WebhookView view(Webhook webhook, String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.version(),
                webhook.url(),
                webhook.description(),
                webhook.eventTypes(),
                webhook.planId(),
                webhook.active(),
                webhook.stoppedWhy(),
                webhook.createdBy(),
                webhook.createdAt(),
                secret);
    }
}
