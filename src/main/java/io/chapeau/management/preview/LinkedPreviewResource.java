package io.chapeau.management.preview;

import io.chapeau.delivery.ReaderRequest;
import io.chapeau.delivery.article.ArticleIncludes;
import io.chapeau.delivery.article.DeliveredArticle;
import io.chapeau.delivery.article.FieldsQuery;
import io.chapeau.delivery.article.PublishedArticleResource;
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

/** Where preview links lead: the secret in the address stands for a token. */
@Path(LinkedPreviewResource.PATH)
@Previewed
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Preview")
public class LinkedPreviewResource {

    static final String PATH = "/v1/previews";

    private final PreviewLinkService links;
    private final PublishedArticleResource articles;

    LinkedPreviewResource(PreviewLinkService links, PublishedArticleResource articles) {
        this.links = links;
        this.articles = articles;
    }

    @GET
    @Path("{secret}")
    @Operation(
            summary = "Read an article by a preview link",
            description = "In the shape in which readers would get it; with a pinned revision, that save with the names"
                    + " that authors, categories and tags have now. The link shows this article and no other that"
                    + " readers do not see: translations and neighbours are those that are published.")
    public RestResponse<DeliveredArticle> getLinkedPreview(
            @PathParam("secret") @Parameter(description = "From the url of the link.") String secret,
            @BeanParam FieldsQuery fields,
            @BeanParam ArticleIncludes include,
            @BeanParam ReaderRequest request) {
        LinkedPreview preview = links.open(secret);
        return articles.single(preview.article(), preview.snapshot(), fields, include, request);
    }
}
