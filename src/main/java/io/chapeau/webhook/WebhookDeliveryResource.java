package io.chapeau.webhook;

import static io.chapeau.access.Role.ADMIN_NAME;

import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Deliveries have no version: nobody edits them, and to send one again is safe to do unseen. */
@Path(WebhookResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@RolesAllowed(ADMIN_NAME)
public class WebhookDeliveryResource {

    private final WebhookDeliveryService deliveries;

    WebhookDeliveryResource(WebhookDeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @Path("deliveries")
    @Operation(summary = "List the deliveries of a webhook", description = "They are kept for 30 days.")
    public RestResponse<Page<WebhookDeliveryView>> listWebhookDeliveries(
            @PathParam("id") UUID id,
            @QueryParam("status")
                    @Parameter(
                            description = "Only deliveries that stand here.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"pending", "succeeded", "failed"}))
                    @Nullable
                    String status,
            @QueryParam("sort")
                    @DefaultValue("-createdAt")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "-createdAt",
                                            enumeration = {"createdAt", "-createdAt"}))
                    String sort,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        DeliveryStatus wanted = status == null ? null : DeliveryStatus.ofWord(status);
        return PageAnswer.ok(deliveries.list(id, wanted, sort, page), uri);
    }

    @GET
    @Path("deliveries/{delivery}")
    @Operation(summary = "Read a delivery")
    public WebhookDeliveryView getWebhookDelivery(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return deliveries.get(id, delivery);
    }

    @POST
    @Idempotent
    @Path("test")
    @Operation(
            summary = "Send a test message",
            description = "An event webhook.test takes the way that every other one takes.")
    @APIResponseSchema(
            value = WebhookDeliveryView.class,
            responseCode = "202",
            responseDescription = "The delivery that is on its way")
    @APIResponse(responseCode = "409", description = "The webhook is disabled")
    public RestResponse<WebhookDeliveryView> testWebhook(@PathParam("id") UUID id) {
        return accepted(id, deliveries.test(id));
    }

    @POST
    @Idempotent
    @Path("deliveries/{delivery}/redeliver")
    @Operation(
            summary = "Send a delivery again",
            description = "At once, under the same webhook-id, with all its attempts anew.")
    @APIResponseSchema(
            value = WebhookDeliveryView.class,
            responseCode = "202",
            responseDescription = "The delivery that is on its way")
    @APIResponse(responseCode = "409", description = "The webhook is disabled, or the delivery is being sent")
    public RestResponse<WebhookDeliveryView> redeliverWebhookDelivery(
            @PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return accepted(id, deliveries.redeliver(id, delivery));
    }

    @POST
    @Idempotent
    @Path("replay")
    @Operation(
            summary = "Deliver the changes of a time again",
            description = "All that the webhook hears of, 10,000 at most; those that were never delivered, because it"
                    + " was disabled or not there yet, for the first time. Changes that are no longer kept cannot be"
                    + " replayed.")
    @APIResponseSchema(
            value = WebhookReplayView.class,
            responseCode = "202",
            responseDescription = "How many are on their way")
    @APIResponse(responseCode = "409", description = "The webhook is disabled")
    @APIResponse(responseCode = "422", description = "More than 10,000 events lie between these times")
    public RestResponse<WebhookReplayView> replayWebhook(
            @PathParam("id") UUID id,
            @QueryParam("from") @Parameter(description = "Changes of this time or later.", required = true)
                    Instant from,
            @QueryParam("to") @Parameter(description = "Changes before this time.", required = true) Instant to) {
        return RestResponse.ResponseBuilder.<WebhookReplayView>create(RestResponse.Status.ACCEPTED)
                .entity(deliveries.replay(id, from, to))
                .header(HttpHeaders.LOCATION, URI.create(log(id) + "?status=pending"))
                .build();
    }

    private static RestResponse<WebhookDeliveryView> accepted(UUID webhook, WebhookDeliveryView delivery) {
        return RestResponse.ResponseBuilder.<WebhookDeliveryView>create(RestResponse.Status.ACCEPTED)
                .entity(delivery)
                .header(HttpHeaders.LOCATION, URI.create(log(webhook) + "/" + delivery.id()))
                .build();
    }

    private static String log(UUID webhook) {
        return WebhookResource.PATH + "/" + webhook + "/deliveries";
    }
}
