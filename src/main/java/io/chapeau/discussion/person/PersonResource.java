package io.chapeau.discussion.person;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.MODERATOR_NAME;

import io.chapeau.http.contract.TextRules;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/management/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class PersonResource {

    private final PersonService people;

    PersonResource(PersonService people) {
        this.people = people;
    }

    @GET
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, MODERATOR_NAME})
    @Operation(
            summary = "Export all comments of one person, newest first",
            description = "In any status, with everything that is kept about them: the history of each and the notes of"
                    + " moderators too. The case of letters in the address does not count.")
    public RestResponse<Page<ExportedComment>> exportPerson(
            @QueryParam("email")
                    @Parameter(
                            required = true,
                            description = "The e-mail address of the person.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = 254,
                                            pattern = TextRules.EMAIL,
                                            examples = "rosa@example.org"))
                    String email,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return PageAnswer.ok(people.export(email, page), uri);
    }

    @DELETE
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(
            summary = "Erase all comments of one person",
            description =
                    "For good, up to 1,000 in one request. A comment that was answered leaves an empty place without"
                            + " name, text and address; all others are gone. Bans stay: of a person they hold a hash and"
                            + " the reason that a moderator wrote; words and expressions stay as they were written. Two"
                            + " things go later, by themselves: an answer that is kept for repetitions under an"
                            + " Idempotency-Key within 24 hours, and what the receiver of a webhook has answered within 30"
                            + " days. Single words stay in the database's index of words, where nothing leads from them"
                            + " to anybody, until that is optimized.")
    @APIResponseSchema(value = ErasedPerson.class, responseCode = "200", responseDescription = "What was erased")
    public RestResponse<ErasedPerson> erasePerson(
            @QueryParam("email")
                    @Parameter(
                            required = true,
                            description = "The e-mail address of the person.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = 254,
                                            pattern = TextRules.EMAIL,
                                            examples = "rosa@example.org"))
                    String email) {
        return RestResponse.ok(people.erase(email));
    }
}
