package io.chapeau.delivery.author;

import io.chapeau.delivery.ReaderAnswers;
import io.chapeau.delivery.ReaderRequest;
import io.chapeau.delivery.name.NameLanguage;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@RunOnVirtualThread
@Path("/v1")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delivery")
public class PublicAuthorResource {

    private final PublicAuthorService authors;
    private final ReaderAnswers answers;

    PublicAuthorResource(PublicAuthorService authors, ReaderAnswers answers) {
        this.authors = authors;
        this.answers = answers;
    }

    @GET
    @Path("authors")
    @Operation(summary = "List the authors of published articles")
    public RestResponse<Page<DeliveredAuthor>> listAuthors(
            @BeanParam NameLanguage language,
            @BeanParam AuthorSort sort,
            @BeanParam PageQuery page,
            @BeanParam ReaderRequest request) {
        return answers.page(authors.list(language, sort.sort(), page), request);
    }

    @GET
    @Path("authors/{author}")
    @Operation(summary = "Read an author of published articles")
    public RestResponse<DeliveredAuthor> getAuthor(
            @PathParam("author") @Parameter(description = "Slug in any language, or id.") String author,
            @BeanParam NameLanguage language,
            @BeanParam ReaderRequest request) {
        return answers.one(authors.get(author, language), request);
    }
}
