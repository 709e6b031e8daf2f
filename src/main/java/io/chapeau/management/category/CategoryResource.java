package io.chapeau.management.category;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.INTEGRATOR_NAME;
import static io.chapeau.access.Role.WRITER_NAME;

import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.conditional.VersionedAnswer;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.PatchOf;
import io.chapeau.http.contract.Submitted;
import io.chapeau.http.contract.TextRules;
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

@Path("/v1/management/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories")
public class CategoryResource {

    private final CategoryService categories;

    CategoryResource(CategoryService categories) {
        this.categories = categories;
    }

    @GET
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, INTEGRATOR_NAME})
    @Operation(summary = "List categories")
    public RestResponse<Page<CategoryView>> listManagedCategories(
            @QueryParam("parent")
                    @Parameter(
                            description = "Only the children of this category, or the top of the tree: root.",
                            schema = @Schema(type = SchemaType.STRING, pattern = TextRules.ID_OR_ROOT))
                    @Nullable
                    String parent,
            @BeanParam ReferenceSort order,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return PageAnswer.ok(categories.list(parent, order.sort(), page), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, INTEGRATOR_NAME})
    @Operation(summary = "Read a category")
    public RestResponse<CategoryView> getManagedCategory(@PathParam("id") UUID id) {
        return VersionedAnswer.ok(categories.get(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Create a category")
    @APIResponseSchema(value = CategoryView.class, responseCode = "201", responseDescription = "The new category")
    @APIResponse(responseCode = "409", description = "The slug is taken")
    public RestResponse<CategoryView> createCategory(@BeanParam TakeOver takeOver, CategoryInput input) {
        CategoryView created = categories.create(input, takeOver);
        return VersionedAnswer.created(created, "/v1/management/categories/" + created.id());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Replace a category")
    @APIResponseSchema(value = CategoryView.class, responseCode = "200", responseDescription = "The category")
    @APIResponse(responseCode = "409", description = "The slug is taken")
    public RestResponse<CategoryView> replaceCategory(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam TakeOver takeOver,
            Submitted<CategoryInput> submitted) {
        return VersionedAnswer.ok(categories.replace(id, IfMatch.required(ifMatch), submitted, takeOver));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Change parts of a category")
    @APIResponseSchema(value = CategoryView.class, responseCode = "200", responseDescription = "The category")
    @APIResponse(responseCode = "409", description = "The slug is taken")
    public RestResponse<CategoryView> patchCategory(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam TakeOver takeOver,
            @PatchOf(CategoryInput.class) MergePatch patch) {
        return VersionedAnswer.ok(categories.patch(id, IfMatch.required(ifMatch), patch, takeOver));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Delete a category that has neither subcategories nor articles")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "The category has subcategories or articles")
    public void deleteCategory(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        categories.delete(id, IfMatch.required(ifMatch));
    }
}
