package io.chapeau.management.preview;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.INTEGRATOR_NAME;
import static io.chapeau.access.Role.PREVIEWER_NAME;

import io.chapeau.delivery.ReaderRequest;
import io.chapeau.delivery.article.ArticleIncludes;
import io.chapeau.delivery.article.ArticleQuery;
import io.chapeau.delivery.article.DeliveredArticle;
import io.chapeau.delivery.article.FieldsQuery;
import io.chapeau.delivery.article.ItemIncludes;
import io.chapeau.delivery.article.PublishedArticleResource;
import io.chapeau.delivery.author.AuthorSort;
import io.chapeau.delivery.author.DeliveredAuthor;
import io.chapeau.delivery.author.PublicAuthorResource;
import io.chapeau.delivery.category.CategoryShape;
import io.chapeau.delivery.category.DeliveredCategory;
import io.chapeau.delivery.category.DeliveredCategoryNode;
import io.chapeau.delivery.category.PublicCategoryResource;
import io.chapeau.delivery.collection.CollectionSize;
import io.chapeau.delivery.collection.DeliveredCollection;
import io.chapeau.delivery.collection.PublicCollectionResource;
import io.chapeau.delivery.comment.CommentScope;
import io.chapeau.delivery.comment.CommentSort;
import io.chapeau.delivery.comment.CommentView;
import io.chapeau.delivery.comment.DeliveredComment;
import io.chapeau.delivery.comment.DeliveredLatestComment;
import io.chapeau.delivery.comment.PublicCommentResource;
import io.chapeau.delivery.name.NameLanguage;
import io.chapeau.delivery.tag.DeliveredTag;
import io.chapeau.delivery.tag.PublicTagResource;
import io.chapeau.delivery.tag.TagSort;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
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

/**
 * The delivery API over working copies, path by path, for a front end in draft mode: it changes its base address and
 * sends a token, and nothing else. Each operation is the one of delivery, run on the preview edition.
 */
@Path("/v1/preview")
@Previewed
@RolesAllowed({ADMIN_NAME, EDITOR_NAME, INTEGRATOR_NAME, PREVIEWER_NAME})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Preview")
public class PreviewResource {

    private static final String ADDRESS = "Slug or id.";

    private final PublishedArticleResource articles;
    private final PublicCommentResource comments;
    private final PublicAuthorResource authors;
    private final PublicCategoryResource categories;
    private final PublicTagResource tags;
    private final PublicCollectionResource collections;

    PreviewResource(
            PublishedArticleResource articles,
            PublicCommentResource comments,
            PublicAuthorResource authors,
            PublicCategoryResource categories,
            PublicTagResource tags,
            PublicCollectionResource collections) {
        this.articles = articles;
        this.comments = comments;
        this.authors = authors;
        this.categories = categories;
        this.tags = tags;
        this.collections = collections;
    }

    @GET
    @Path("articles")
    @Operation(summary = "List working copies as readers would get them")
    public RestResponse<Page<DeliveredArticle>> previewArticles(
            @BeanParam ArticleQuery query,
            @BeanParam FieldsQuery fields,
            @BeanParam ItemIncludes include,
            @BeanParam PageQuery page,
            @BeanParam ReaderRequest request) {
        return articles.listArticles(query, fields, include, page, request);
    }

    @GET
    @Path("articles/{article}")
    @Operation(summary = "Read a working copy as readers would get it")
    public RestResponse<DeliveredArticle> previewArticle(
            @PathParam("article") @Parameter(description = ADDRESS) String article,
            @BeanParam FieldsQuery fields,
            @BeanParam ArticleIncludes include,
            @BeanParam ReaderRequest request) {
        return articles.getArticle(article, fields, include, request);
    }

    @GET
    @Path("articles/{article}/comments")
    @Operation(summary = "List the approved comments of a working copy")
    public RestResponse<Page<DeliveredComment>> previewComments(
            @PathParam("article") @Parameter(description = ADDRESS) String article,
            @BeanParam CommentView view,
            @BeanParam CommentSort sort,
            @BeanParam PageQuery page,
            @BeanParam ReaderRequest request) {
        return comments.listComments(article, view, sort, page, request);
    }

    @GET
    @Path("comments")
    @Operation(summary = "List the latest comments of working copies")
    public RestResponse<Page<DeliveredLatestComment>> previewLatestComments(
            @BeanParam CommentScope scope, @BeanParam PageQuery page, @BeanParam ReaderRequest request) {
        return comments.listLatestComments(scope, page, request);
    }

    @GET
    @Path("authors")
    @Operation(summary = "List the authors of working copies")
    public RestResponse<Page<DeliveredAuthor>> previewAuthors(
            @BeanParam NameLanguage language,
            @BeanParam AuthorSort sort,
            @BeanParam PageQuery page,
            @BeanParam ReaderRequest request) {
        return authors.listAuthors(language, sort, page, request);
    }

    @GET
    @Path("authors/{author}")
    @Operation(summary = "Read an author of working copies")
    public RestResponse<DeliveredAuthor> previewAuthor(
            @PathParam("author") @Parameter(description = ADDRESS) String author,
            @BeanParam NameLanguage language,
            @BeanParam ReaderRequest request) {
        return authors.getAuthor(author, language, request);
    }

    @GET
    @Path("categories")
    @Operation(summary = "List the categories, with working copies counted")
    public RestResponse<Page<DeliveredCategoryNode>> previewCategories(
            @BeanParam NameLanguage language,
            @BeanParam CategoryShape shape,
            @BeanParam PageQuery page,
            @BeanParam ReaderRequest request) {
        return categories.listCategories(language, shape, page, request);
    }

    @GET
    @Path("categories/{category}")
    @Operation(summary = "Read a category, with working copies counted")
    public RestResponse<DeliveredCategory> previewCategory(
            @PathParam("category") @Parameter(description = ADDRESS) String category,
            @BeanParam NameLanguage language,
            @BeanParam ReaderRequest request) {
        return categories.getCategory(category, language, request);
    }

    @GET
    @Path("tags")
    @Operation(summary = "List the tags of working copies")
    public RestResponse<Page<DeliveredTag>> previewTags(
            @BeanParam NameLanguage language,
            @BeanParam TagSort sort,
            @BeanParam PageQuery page,
            @BeanParam ReaderRequest request) {
        return tags.listTags(language, sort, page, request);
    }

    @GET
    @Path("tags/{tag}")
    @Operation(summary = "Read a tag of working copies")
    public RestResponse<DeliveredTag> previewTag(
            @PathParam("tag") @Parameter(description = ADDRESS) String tag,
            @BeanParam NameLanguage language,
            @BeanParam ReaderRequest request) {
        return tags.getTag(tag, language, request);
    }

    @GET
    @Path("collections/{collection}")
    @Operation(summary = "Read a collection with the working copies of its articles")
    public RestResponse<DeliveredCollection> previewCollection(
            @PathParam("collection") @Parameter(description = ADDRESS) String collection,
            @BeanParam FieldsQuery fields,
            @BeanParam ItemIncludes include,
            @BeanParam CollectionSize size,
            @BeanParam ReaderRequest request) {
        return collections.getCollection(collection, fields, include, size, request);
    }
}
