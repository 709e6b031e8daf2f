package io.chapeau.management.article;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.WRITER_NAME;

import io.chapeau.http.conditional.VersionedAnswer;
import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.management.slug.TakeOver;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
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

@Path(ArticleResource.PATH + "/{id}/translations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Translations")
public class TranslationResource {

    private final TranslationService translations;

    TranslationResource(TranslationService translations) {
        this.translations = translations;
    }

    @POST
    @Idempotent
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME})
    @Operation(
            summary = "Begin a translation of the article",
            description = "A new draft of the same translation group, with the texts to be translated and the authors,"
                    + " categories, tags and cover of this one. Readers see nothing of it before publish.")
    @APIResponseSchema(
            value = ArticleView.class,
            responseCode = "201",
            responseDescription = "The working copy of the translation")
    @APIResponse(
            responseCode = "409",
            description = "There is one in this language, the slug is taken, or the article lies in the trash")
    public RestResponse<ArticleView> translateArticle(
            @PathParam("id") UUID id, @BeanParam TakeOver takeOver, @BeanParam SaveNote note, TranslationInput input) {
        ArticleView begun = translations.begin(id, input, note.note(), takeOver);
        return VersionedAnswer.created(begun, ArticleResource.PATH + "/" + begun.id());
    }
}
