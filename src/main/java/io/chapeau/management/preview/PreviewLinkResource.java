package io.chapeau.management.preview;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.WRITER_NAME;

import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(PreviewLinkResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME})
@Tag(name = "Preview")
public class PreviewLinkResource {

    static final String PATH = "/v1/management/articles/{id}/preview-links";

    private final PreviewLinkService links;

    PreviewLinkResource(PreviewLinkService links) {
        this.links = links;
    }

    @GET
    @Operation(
            summary = "List the preview links of an article, newest first",
            description = "Those that expired or were revoked are listed for 30 days more.")
    public RestResponse<Page<PreviewLinkView>> listPreviewLinks(
            @PathParam("id") UUID id, @BeanParam PageQuery page, @Context UriInfo uri) {
        return PageAnswer.ok(links.list(id, page), uri);
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Make a preview link",
            description = "Whoever knows its address sees the article as readers would get it, without a token.")
    @APIResponseSchema(
            value = PreviewLinkCreatedView.class,
            responseCode = "201",
            responseDescription = "The new link with its address")
    @APIResponse(responseCode = "409", description = "The article lies in the trash or in the archive")
    public RestResponse<PreviewLinkCreatedView> createPreviewLink(@PathParam("id") UUID id, PreviewLinkInput input) {
        PreviewLinkCreatedView created = links.create(id, input);
        return RestResponse.ResponseBuilder.<PreviewLinkCreatedView>create(RestResponse.Status.CREATED)
                .entity(created)
                .header(HttpHeaders.LOCATION, URI.create(created.url()))
                .build();
    }

    @DELETE
    @Path("{link}")
    @Operation(summary = "Revoke a preview link", description = "From now on it opens nothing.")
    @APIResponse(responseCode = "204", description = "It is revoked")
    public void revokePreviewLink(@PathParam("id") UUID id, @PathParam("link") UUID link) {
        links.revoke(id, link);
    }
}
