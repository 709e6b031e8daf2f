package io.chapeau.management.collection;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.INTEGRATOR_NAME;
import static io.chapeau.access.Role.WRITER_NAME;

import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.SlugHistory;
import io.chapeau.management.slug.SlugSort;
import io.chapeau.management.slug.SlugView;
import io.chapeau.management.slug.TakeOver;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/management/collections/{id}/slugs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collections")
public class CollectionSlugResource {

    private final SlugHistory slugs;

    CollectionSlugResource(SlugHistory slugs) {
        this.slugs = slugs;
    }

    @GET
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, INTEGRATOR_NAME})
    @Operation(summary = "List the slugs that a collection has and had")
    public RestResponse<Page<SlugView>> listCollectionSlugs(
            @PathParam("id") UUID id, @BeanParam SlugSort order, @BeanParam PageQuery page, @Context UriInfo uri) {
        return PageAnswer.ok(slugs.list(EntityType.COLLECTION, id, order.sort(), page), uri);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Have another slug lead readers to a collection", description = SlugHistory.ADDING)
    @APIResponseSchema(value = SlugView.class, responseCode = "200", responseDescription = "The slug leads there")
    @APIResponse(
            responseCode = "409",
            description =
                    "The slug is taken, or readers do not see the collection and it would be taken from another one")
    public RestResponse<SlugView> addCollectionSlug(
            @PathParam("id") UUID id, @PathParam("slug") String slug, @BeanParam TakeOver takeOver) {
        return RestResponse.ok(slugs.add(EntityType.COLLECTION, id, slug, takeOver));
    }

    @DELETE
    @Path("{slug}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Forget a former slug of a collection", description = SlugHistory.FORGETTING)
    @APIResponse(responseCode = "204", description = "It leads nowhere")
    @APIResponse(responseCode = "409", description = "It is no former slug")
    public void forgetCollectionSlug(@PathParam("id") UUID id, @PathParam("slug") String slug) {
        slugs.forget(EntityType.COLLECTION, id, slug);
    }
}
