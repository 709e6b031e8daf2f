package io.chapeau.management.author;

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

@Path("/v1/management/authors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authors")
public class AuthorResource {

    private final AuthorService authors;

    AuthorResource(AuthorService authors) {
        this.authors = authors;
    }

    @GET
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, INTEGRATOR_NAME})
    @Operation(summary = "List authors")
    public RestResponse<Page<AuthorView>> listManagedAuthors(
            @BeanParam ReferenceSort order, @BeanParam PageQuery page, @Context UriInfo uri) {
        return PageAnswer.ok(authors.list(order.sort(), page), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, INTEGRATOR_NAME})
    @Operation(summary = "Read an author")
    public RestResponse<AuthorView> getManagedAuthor(@PathParam("id") UUID id) {
        return VersionedAnswer.ok(authors.get(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Create an author")
    @APIResponseSchema(value = AuthorView.class, responseCode = "201", responseDescription = "The new author")
    @APIResponse(responseCode = "409", description = "The slug is taken")
    public RestResponse<AuthorView> createAuthor(@BeanParam TakeOver takeOver, AuthorInput input) {
        AuthorView created = authors.create(input, takeOver);
        return VersionedAnswer.created(created, "/v1/management/authors/" + created.id());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Replace an author")
    @APIResponseSchema(value = AuthorView.class, responseCode = "200", responseDescription = "The author")
    @APIResponse(responseCode = "409", description = "The slug is taken")
    public RestResponse<AuthorView> replaceAuthor(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam TakeOver takeOver,
            Submitted<AuthorInput> submitted) {
        return VersionedAnswer.ok(authors.replace(id, IfMatch.required(ifMatch), submitted, takeOver));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Change parts of an author")
    @APIResponseSchema(value = AuthorView.class, responseCode = "200", responseDescription = "The author")
    @APIResponse(responseCode = "409", description = "The slug is taken")
    public RestResponse<AuthorView> patchAuthor(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam TakeOver takeOver,
            @PatchOf(AuthorInput.class) MergePatch patch) {
        return VersionedAnswer.ok(authors.patch(id, IfMatch.required(ifMatch), patch, takeOver));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Delete an author that signs no article")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "The author signs articles")
    public void deleteAuthor(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        authors.delete(id, IfMatch.required(ifMatch));
    }
}
