package io.chapeau.webhook;

import static io.chapeau.access.Role.ADMIN_NAME;

import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.conditional.VersionedAnswer;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.PatchOf;
import io.chapeau.http.contract.Submitted;
import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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

@Path(WebhookResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@RolesAllowed(ADMIN_NAME)
public class WebhookResource {

    static final String PATH = "/v1/management/webhooks";

    private final WebhookService webhooks;

    WebhookResource(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    @GET
    @Operation(summary = "List webhooks")
    public RestResponse<Page<WebhookView>> listWebhooks(
            @QueryParam("sort")
                    @DefaultValue("createdAt")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "createdAt",
                                            enumeration = {"createdAt", "-createdAt"}))
                    String sort,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return PageAnswer.ok(webhooks.list(sort, page), uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a webhook, without its secret")
    public RestResponse<WebhookView> getWebhook(@PathParam("id") UUID id) {
        return VersionedAnswer.ok(webhooks.get(id));
    }

    @POST
    @Idempotent
    @Operation(summary = "Create a webhook", description = "The answer shows its secret, this once.")
    @APIResponseSchema(
            value = WebhookWithSecret.class,
            responseCode = "201",
            responseDescription = "The new webhook with its secret")
    public RestResponse<WebhookWithSecret> createWebhook(WebhookInput input) {
        WebhookWithSecret created = webhooks.create(input);
        return VersionedAnswer.created(created, PATH + "/" + created.id());
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Replace a webhook",
            description = "One that is enabled anew sends what waited for it at once.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200", responseDescription = "The webhook")
    public RestResponse<WebhookView> replaceWebhook(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Submitted<WebhookInput> submitted) {
        return VersionedAnswer.ok(webhooks.replace(id, IfMatch.required(ifMatch), submitted));
    }

    @PATCH
    @Path("{id}")
    @Operation(
            summary = "Change parts of a webhook",
            description = "One that is enabled anew sends what waited for it at once.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200", responseDescription = "The webhook")
    public RestResponse<WebhookView> patchWebhook(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @PatchOf(WebhookInput.class) MergePatch patch) {
        return VersionedAnswer.ok(webhooks.patch(id, IfMatch.required(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a webhook with its log of deliveries")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void deleteWebhook(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        webhooks.delete(id, IfMatch.required(ifMatch));
    }

    @POST
    @Idempotent
    @Path("{id}/rotate-secret")
    @Operation(
            summary = "Give a webhook a new secret",
            description = "For 24 hours the secret before it signs too, so that the receiver can change over; one"
                    + " before that stops at once.")
    @APIResponseSchema(
            value = WebhookWithSecret.class,
            responseCode = "200",
            responseDescription = "The webhook with its new secret")
    public RestResponse<WebhookWithSecret> rotateWebhookSecret(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return VersionedAnswer.ok(webhooks.rotateSecret(id, IfMatch.required(ifMatch)));
    }
}
