package io.chapeau.management.article;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;

import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.conditional.VersionedAnswer;
import io.chapeau.management.article.schedule.ScheduleInput;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path(ArticleResource.PATH + "/{id}/schedule")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedules")
public class ScheduleResource {

    private final ScheduleService schedules;

    ScheduleResource(ScheduleService schedules) {
        this.schedules = schedules;
    }

    @PUT
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(
            summary = "Plan when readers are to see the article, and until when",
            description = "Replaces whatever was planned for it. The ETag of the article stays.")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200", responseDescription = "It is planned")
    @APIResponse(
            responseCode = "409",
            description =
                    "It lies in the trash or in the archive, or only its end is planned and readers do not see it")
    public RestResponse<ArticleView> scheduleArticle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ScheduleInput input) {
        return VersionedAnswer.ok(schedules.plan(id, IfMatch.required(ifMatch), input));
    }

    @DELETE
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Cancel what is planned for the article")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200", responseDescription = "Nothing is planned")
    @APIResponse(responseCode = "409", description = "It lies in the trash or in the archive")
    public RestResponse<ArticleView> cancelSchedule(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return VersionedAnswer.ok(schedules.cancel(id, IfMatch.required(ifMatch)));
    }
}
