package io.chapeau.management.article;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.INTEGRATOR_NAME;

import io.chapeau.http.contract.TextRules;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/management/translations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Translations")
public class TranslationGapResource {

    private final TranslationService translations;

    TranslationGapResource(TranslationService translations) {
        this.translations = translations;
    }

    @GET
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, INTEGRATOR_NAME})
    @Operation(
            summary = "List what is to be translated",
            description = "Articles that have no translation in a language, or one that was saved before they were. Of"
                    + " a group its source counts: the article that it was made of. Archive and trash are left out.")
    public RestResponse<Page<TranslationGap>> listTranslationGaps(
            @QueryParam("missing")
                    @Parameter(
                            description = "The language (BCP 47); a configured one, if any are.",
                            required = true,
                            example = "en",
                            schema =
                                    @Schema(type = SchemaType.STRING, maxLength = 35, pattern = TextRules.LANGUAGE_TAG))
                    String missing,
            @QueryParam("sort")
                    @DefaultValue("-updatedAt")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "-updatedAt",
                                            enumeration = {"updatedAt", "-updatedAt"}))
                    String sort,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return PageAnswer.ok(translations.gaps(missing, sort, page), uri);
    }
}
