package io.plumbline.platform.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change in the audit trail. */
@Schema(description = "Who changed what, when and why")
public record AuditEntry(
        @JsonIgnore @Schema(hidden = true) long number,

        @Schema(description = "The chain that the entry belongs to: a plan, a KPI, a review, or the thing itself")
        String stream,

        @Schema(description = "Its place in the chain: 1, 2, 3, ... without a gap")
        long position,

        Instant at,

        @Schema(description = "What sort of thing was changed")
        String kind,

        @Schema(description = "Id of the thing that was changed")
        String subject,

        @Schema(description = "What was done to it") String action,

        @Schema(
                description =
                        "The person, the service that acted on an event, or a role of the database that wrote by itself")
        String actor,

        @Schema(description = "Null if none was asked for", nullable = true)
        String reason,

        @Schema(description = "The request that set it off", nullable = true)
        String trace,

        @Schema(
                description = "The state before; null for something new",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                nullable = true)
        JsonNode before,

        @Schema(
                description = "The state after; null for something that is gone",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                nullable = true)
        JsonNode after,

        @Schema(
                description =
                        "SHA-256 over the entry and the hash of its predecessor in the chain, in hexadecimal digits")
        String hash) {}
