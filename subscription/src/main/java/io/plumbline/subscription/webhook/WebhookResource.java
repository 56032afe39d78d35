package io.plumbline.subscription.webhook;

import io.plumbline.platform.Page;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/webhooks")
@Tag(name = "Webhooks", description = "This service's events over HTTP, signed, for systems without Kafka")
public class WebhookResource {

    private final KeepingWebhooks keeping;

    WebhookResource(KeepingWebhooks keeping) {
        this.keeping = keeping;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "addWebhook",
            summary = "Add a webhook",
            description =
                    "From now on this service's events are sent there. The answer shows the secret once. Addresses that are not on the public internet are refused unless the operator allows them.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    @Extension(name = "x-problems", value = "limit-reached")
    public RestResponse<WebhookView> add(@NotNull @Valid WebhookTerms terms) {
        var webhook = keeping.add(terms);
        return RestResponse.ResponseBuilder.ok(WebhookView.withSecret(webhook))
                .status(RestResponse.Status.CREATED)
                .location(UriBuilder.fromResource(WebhookResource.class)
                        .path("{id}")
                        .build(webhook.id()))
                .header(HttpHeaders.ETAG, Precondition.tag(webhook.version()))
                .build();
    }

    @GET
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "listWebhooks", summary = "List the webhooks in order of creation")
    @Extension(name = "x-problems", value = "malformed-request invalid-value")
    public Page<WebhookView> list(
            @RestQuery String cursor, @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        return Page.of(keeping.list(Page.after(cursor), limit + 1), limit, Webhook::id)
                .map(WebhookView::of);
    }

    @GET
    @RolesAllowed(Role.ADMIN)
    @Path("{webhookId}")
    @Operation(operationId = "readWebhook", summary = "Read a webhook")
    @APIResponseSchema(WebhookView.class)
    @Extension(name = "x-problems", value = "not-found")
    public RestResponse<WebhookView> read(@RestPath UUID webhookId) {
        return tagged(keeping.get(webhookId));
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    @Path("{webhookId}")
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook, pause it or start it again",
            description = "Replaces the terms whole; the secret stays. Needs If-Match with the ETag that was read.")
    @APIResponseSchema(WebhookView.class)
    @Extension(name = "x-problems", value = "not-found stale precondition-required")
    public RestResponse<WebhookView> change(
            @RestPath UUID webhookId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WebhookTerms terms) {
        return tagged(keeping.change(webhookId, ifMatch, terms));
    }

    @DELETE
    @RolesAllowed(Role.ADMIN)
    @Path("{webhookId}")
    @Operation(operationId = "removeWebhook", summary = "Remove a webhook and the log of its deliveries")
    @APIResponse(responseCode = "204", description = "Nothing is sent there any more")
    @Extension(name = "x-problems", value = "not-found")
    public void remove(@RestPath UUID webhookId) {
        keeping.remove(webhookId);
    }

    private static RestResponse<WebhookView> tagged(Webhook webhook) {
        return RestResponse.ResponseBuilder.ok(WebhookView.of(webhook))
                .header(HttpHeaders.ETAG, Precondition.tag(webhook.version()))
                .build();
    }
}
