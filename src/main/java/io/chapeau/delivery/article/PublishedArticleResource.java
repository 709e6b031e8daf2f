package io.chapeau.delivery.article;

import io.chapeau.delivery.Outcome;
import io.chapeau.delivery.ReaderAnswers;
import io.chapeau.delivery.ReaderRequest;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delivery")
public class PublishedArticleResource {

    private final PublishedArticleService articles;
    private final ReaderAnswers answers;

    PublishedArticleResource(PublishedArticleService articles, ReaderAnswers answers) {
        this.articles = articles;
        this.answers = answers;
    }

    @GET
    @Path("articles")
    @Operation(summary = "List published articles")
    public RestResponse<Page<DeliveredArticle>> listArticles(
            @BeanParam ArticleQuery query,
            @BeanParam FieldsQuery fields,
            @BeanParam ItemIncludes include,
            @BeanParam PageQuery page,
            @BeanParam ReaderRequest request) {
        ArticleSelection selection = ArticleSelection.ofItem(fields.fields(), include.include());
        return answers.page(articles.list(query, selection, page), request, selection.properties());
    }

    @GET
    @Path("articles/{article}")
    @Operation(summary = "Read a published article, in one request with all that its page needs")
    public RestResponse<DeliveredArticle> getArticle(
            @PathParam("article") @Parameter(description = "Slug or id.") String article,
            @BeanParam FieldsQuery fields,
            @BeanParam ArticleIncludes include,
            @BeanParam ReaderRequest request) {
        ArticleSelection selection = ArticleSelection.ofWhole(fields.fields(), include.include());
        return answers.one(articles.get(article, selection), request, selection.properties());
    }

    /**
     * A working copy, answered as the article itself is, to somebody who may see no other.
     *
     * @param snapshot an earlier state of it; null: as it is
     */
    public RestResponse<DeliveredArticle> single(
            UUID article,
            @Nullable ArticleSnapshot snapshot,
            FieldsQuery fields,
            ArticleIncludes include,
            ReaderRequest request) {
        ArticleSelection selection = ArticleSelection.ofWhole(fields.fields(), include.include());
        Outcome<DeliveredArticle> found =
                snapshot == null ? articles.get(article.toString(), selection) : articles.snapshot(snapshot, selection);
        return answers.one(
                found.map(view -> articles.amongPublished(view, selection)), request, selection.properties());
    }
}
