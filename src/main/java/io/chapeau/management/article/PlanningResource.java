package io.chapeau.management.article;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.INTEGRATOR_NAME;

import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.management.article.schedule.PlanState;
import io.chapeau.management.article.schedule.PlannedActionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
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

@Path("/v1/management")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedules")
public class PlanningResource {

    private final ScheduleService schedules;
    private final CalendarService calendar;

    PlanningResource(ScheduleService schedules, CalendarService calendar) {
        this.schedules = schedules;
        this.calendar = calendar;
    }

    @GET
    @Path("schedules")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, INTEGRATOR_NAME})
    @Operation(summary = "List what is planned, was done, failed or was cancelled")
    public RestResponse<Page<PlannedActionView>> listSchedules(
            @QueryParam("state")
                    @Parameter(
                            description = "Only what stands here.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"planned", "done", "failed", "cancelled"}))
                    @Nullable
                    String state,
            @QueryParam("article") @Parameter(description = "Only what is planned for this article.") @Nullable
                    UUID article,
            @QueryParam("sort")
                    @DefaultValue("dueAt")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "dueAt",
                                            enumeration = {"dueAt", "-dueAt"}))
                    String sort,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        PlanState wanted = state == null ? null : PlanState.ofWord(state);
        return PageAnswer.ok(schedules.list(wanted, article, sort, page), uri);
    }

    @GET
    @Path("calendar")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, INTEGRATOR_NAME})
    @Operation(
            summary = "See what is planned and what was published, day by day",
            description = "92 days and 1,000 entries of each kind at most.")
    @APIResponseSchema(value = Calendar.class, responseCode = "200", responseDescription = "The days")
    @APIResponse(responseCode = "422", description = "The time is too long or holds too much")
    public Calendar getCalendar(
            @QueryParam("from") @Parameter(description = "The first day.", required = true) LocalDate from,
            @QueryParam("to") @Parameter(description = "The day after the last one.", required = true) LocalDate to,
            @QueryParam("zone")
                    @DefaultValue("UTC")
                    @Parameter(
                            description = "The zone whose days these are.",
                            example = "Europe/Paris",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = "^[A-Za-z0-9_+/-]{1,50}$",
                                            defaultValue = "UTC"))
                    String zone) {
        return calendar.calendar(from, to, zone);
    }
}
