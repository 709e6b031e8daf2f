package io.chapeau.discussion.ban;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.MODERATOR_NAME;

import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.conditional.VersionedAnswer;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.PatchOf;
import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

@Path("/v1/management/bans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN_NAME, EDITOR_NAME, MODERATOR_NAME})
@Tag(name = "Moderation")
public class BanResource {

    private final BanService bans;

    BanResource(BanService bans) {
        this.bans = bans;
    }

    @GET
    @Operation(
            summary = "List bans, newest first",
            description = "Those that have expired are listed for 30 days more, unless they were made anew.")
    public RestResponse<Page<BanView>> listBans(
            @QueryParam("kind")
                    @Parameter(
                            description = "Only bans of this kind.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"email", "domain", "address", "network", "word", "pattern"}))
                    @Nullable
                    String kind,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return PageAnswer.ok(bans.list(kind == null ? null : BanKind.ofWord(kind), page), uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a ban")
    public RestResponse<BanView> getBan(@PathParam("id") UUID id) {
        return VersionedAnswer.ok(bans.get(id));
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Ban a person, a client or words",
            description = "What a ban hits is taken in as spam from now on; its author is not told.")
    @APIResponseSchema(value = BanView.class, responseCode = "201", responseDescription = "The new ban")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is banned already, or there are 500 words and expressions, or 100,000 other bans, in force")
    public RestResponse<BanView> createBan(BanInput input) {
        BanView created = bans.create(input);
        return VersionedAnswer.created(created, "/v1/management/bans/" + created.id());
    }

    @POST
    @Idempotent
    @Path("preview")
    @Operation(
            summary = "See what a ban would have hit",
            description = "Nothing is banned by this. From where a comment came is known for 30 days at most.")
    @APIResponseSchema(value = BanPreview.class, responseCode = "200", responseDescription = "What it would have hit")
    public RestResponse<BanPreview> previewBan(BanInput input) {
        return RestResponse.ok(bans.preview(input));
    }

    @PATCH
    @Path("{id}")
    @Operation(summary = "Change the reason of a ban, or how long it lasts")
    @APIResponseSchema(value = BanView.class, responseCode = "200", responseDescription = "The ban")
    @APIResponse(
            responseCode = "409",
            description = "It had expired, and there are 500 other words and expressions by now, or 100,000 other bans")
    public RestResponse<BanView> patchBan(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @PatchOf(BanInput.class) MergePatch patch) {
        return VersionedAnswer.ok(bans.patch(id, IfMatch.required(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Lift a ban", description = "Comments that were taken in as spam stay so.")
    @APIResponse(responseCode = "204", description = "It is lifted")
    public void deleteBan(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        bans.delete(id, IfMatch.required(ifMatch));
    }
}
