package io.chapeau.management.collection;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.INTEGRATOR_NAME;
import static io.chapeau.access.Role.WRITER_NAME;

import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.conditional.VersionedAnswer;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.PatchOf;
import io.chapeau.http.contract.Submitted;
import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.management.reference.ReferenceSort;
import io.chapeau.management.slug.TakeOver;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/management/collections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collections")
public class CollectionResource {

    private final CollectionService collections;

    CollectionResource(CollectionService collections) {
        this.collections = collections;
    }

    @GET
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, INTEGRATOR_NAME})
    @Operation(summary = "List collections")
    public RestResponse<Page<CollectionView>> listManagedCollections(
            @BeanParam ReferenceSort order, @BeanParam PageQuery page, @Context UriInfo uri) {
        return PageAnswer.ok(collections.list(order.sort(), page), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, INTEGRATOR_NAME})
    @Operation(summary = "Read a collection")
    public RestResponse<CollectionView> getManagedCollection(@PathParam("id") UUID id) {
        return VersionedAnswer.ok(collections.get(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Create a collection")
    @APIResponseSchema(value = CollectionView.class, responseCode = "201", responseDescription = "The new collection")
    @APIResponse(responseCode = "409", description = "The slug is taken")
    public RestResponse<CollectionView> createCollection(@BeanParam TakeOver takeOver, CollectionInput input) {
        CollectionView created = collections.create(input, takeOver);
        return VersionedAnswer.created(created, "/v1/management/collections/" + created.id());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Replace a collection")
    @APIResponseSchema(value = CollectionView.class, responseCode = "200", responseDescription = "The collection")
    @APIResponse(responseCode = "409", description = "The slug is taken")
    public RestResponse<CollectionView> replaceCollection(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam TakeOver takeOver,
            Submitted<CollectionInput> submitted) {
        return VersionedAnswer.ok(collections.replace(id, IfMatch.required(ifMatch), submitted, takeOver));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Change parts of a collection")
    @APIResponseSchema(value = CollectionView.class, responseCode = "200", responseDescription = "The collection")
    @APIResponse(responseCode = "409", description = "The slug is taken")
    public RestResponse<CollectionView> patchCollection(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam TakeOver takeOver,
            @PatchOf(CollectionInput.class) MergePatch patch) {
        return VersionedAnswer.ok(collections.patch(id, IfMatch.required(ifMatch), patch, takeOver));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Delete a collection")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void deleteCollection(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        collections.delete(id, IfMatch.required(ifMatch));
    }
}
