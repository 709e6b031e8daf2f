package io.chapeau.batch;

import io.chapeau.batch.BatchInput.BatchOperationInput;
import io.chapeau.discussion.ModerationResource;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.article.ArticleInput;
import io.chapeau.management.article.ArticleResource;
import io.chapeau.management.article.ChangeRequestInput;
import io.chapeau.management.article.PublicationResource;
import io.chapeau.management.article.ReviewResource;
import io.chapeau.management.article.SaveNote;
import io.chapeau.management.author.AuthorInput;
import io.chapeau.management.author.AuthorResource;
import io.chapeau.management.category.CategoryInput;
import io.chapeau.management.category.CategoryResource;
import io.chapeau.management.collection.CollectionInput;
import io.chapeau.management.collection.CollectionResource;
import io.chapeau.management.slug.TakeOver;
import io.chapeau.management.tag.TagInput;
import io.chapeau.management.tag.TagResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The operations that a batch may hold. Each leads to the resource method that answers it by itself, so roles,
 * rules and answers are the same ones.
 */
@ApplicationScoped
class BatchRoutes {

    private static final String MANAGEMENT = "/v1/management/";
    private static final UUID NONE = new UUID(0, 0);
    private static final String ID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";

    private final List<Route> routes;
    private final InputBinder binder;

    BatchRoutes(
            InputBinder binder,
            ArticleResource articles,
            PublicationResource publication,
            ReviewResource reviews,
            AuthorResource authors,
            CategoryResource categories,
            TagResource tags,
            CollectionResource collections,
            ModerationResource comments) {
        this.binder = binder;
        this.routes = List.of(
                route(
                        "POST",
                        "articles",
                        part -> articles.createArticle(
                                false, SaveNote.NONE, TakeOver.NO, part.input(ArticleInput.class))),
                route(
                        "PUT",
                        "articles/{id}",
                        part -> articles.replaceArticle(
                                part.id(),
                                part.ifMatch(),
                                part.ifNoneMatch(),
                                false,
                                SaveNote.NONE,
                                TakeOver.NO,
                                part.submitted(ArticleInput.class))),
                route(
                        "PATCH",
                        "articles/{id}",
                        part -> articles.patchArticle(
                                part.id(),
                                part.ifMatch(),
                                false,
                                SaveNote.NONE,
                                TakeOver.NO,
                                part.patch(ArticleInput.class))),
                route("DELETE", "articles/{id}", nothing(part -> publication.deleteArticle(part.id(), part.ifMatch()))),
                route(
                        "POST",
                        "articles/{id}/publish",
                        part -> publication.publishArticle(part.id(), part.ifMatch(), null, false)),
                route(
                        "POST",
                        "articles/{id}/unpublish",
                        part -> publication.unpublishArticle(part.id(), part.ifMatch())),
                route("POST", "articles/{id}/restore", part -> publication.restoreArticle(part.id(), part.ifMatch())),
                route("POST", "articles/{id}/purge", part -> publication.purgeArticle(part.id(), part.ifMatch())),
                route("POST", "articles/{id}/submit", part -> reviews.submitArticle(part.id(), part.ifMatch())),
                route("POST", "articles/{id}/withdraw", part -> reviews.withdrawArticle(part.id(), part.ifMatch())),
                route("POST", "articles/{id}/approve", part -> reviews.approveArticle(part.id(), part.ifMatch())),
                route(
                        "POST",
                        "articles/{id}/request-changes",
                        part -> reviews.requestChangesOfArticle(
                                part.id(), part.ifMatch(), part.input(ChangeRequestInput.class))),
                route("POST", "articles/{id}/archive", part -> reviews.archiveArticle(part.id(), part.ifMatch())),
                route("POST", "articles/{id}/unarchive", part -> reviews.unarchiveArticle(part.id(), part.ifMatch())),
                route("POST", "authors", part -> authors.createAuthor(TakeOver.NO, part.input(AuthorInput.class))),
                route(
                        "PUT",
                        "authors/{id}",
                        part -> authors.replaceAuthor(
                                part.id(), part.ifMatch(), TakeOver.NO, part.submitted(AuthorInput.class))),
                route(
                        "PATCH",
                        "authors/{id}",
                        part -> authors.patchAuthor(
                                part.id(), part.ifMatch(), TakeOver.NO, part.patch(AuthorInput.class))),
                route("DELETE", "authors/{id}", nothing(part -> authors.deleteAuthor(part.id(), part.ifMatch()))),
                route(
                        "POST",
                        "categories",
                        part -> categories.createCategory(TakeOver.NO, part.input(CategoryInput.class))),
                route(
                        "PUT",
                        "categories/{id}",
                        part -> categories.replaceCategory(
                                part.id(), part.ifMatch(), TakeOver.NO, part.submitted(CategoryInput.class))),
                route(
                        "PATCH",
                        "categories/{id}",
                        part -> categories.patchCategory(
                                part.id(), part.ifMatch(), TakeOver.NO, part.patch(CategoryInput.class))),
                route(
                        "DELETE",
                        "categories/{id}",
                        nothing(part -> categories.deleteCategory(part.id(), part.ifMatch()))),
                route("POST", "tags", part -> tags.createTag(TakeOver.NO, part.input(TagInput.class))),
                route(
                        "PUT",
                        "tags/{id}",
                        part -> tags.replaceTag(
                                part.id(), part.ifMatch(), TakeOver.NO, part.submitted(TagInput.class))),
                route(
                        "PATCH",
                        "tags/{id}",
                        part -> tags.patchTag(part.id(), part.ifMatch(), TakeOver.NO, part.patch(TagInput.class))),
                route("DELETE", "tags/{id}", nothing(part -> tags.deleteTag(part.id(), part.ifMatch()))),
                route(
                        "POST",
                        "collections",
                        part -> collections.createCollection(TakeOver.NO, part.input(CollectionInput.class))),
                route(
                        "PUT",
                        "collections/{id}",
                        part -> collections.replaceCollection(
                                part.id(), part.ifMatch(), TakeOver.NO, part.submitted(CollectionInput.class))),
                route(
                        "PATCH",
                        "collections/{id}",
                        part -> collections.patchCollection(
                                part.id(), part.ifMatch(), TakeOver.NO, part.patch(CollectionInput.class))),
                route(
                        "DELETE",
                        "collections/{id}",
                        nothing(part -> collections.deleteCollection(part.id(), part.ifMatch()))),
                route(
                        "POST",
                        "comments/{id}/approve",
                        part -> comments.approveComment(part.id(), part.ifMatch(), part.reason())),
                route(
                        "POST",
                        "comments/{id}/reject",
                        part -> comments.rejectComment(part.id(), part.ifMatch(), part.reason())),
                route(
                        "POST",
                        "comments/{id}/spam",
                        part -> comments.markCommentAsSpam(part.id(), part.ifMatch(), part.reason())),
                route(
                        "POST",
                        "comments/{id}/undo",
                        part -> comments.undoCommentDecision(part.id(), part.ifMatch(), part.reason())),
                route(
                        "DELETE",
                        "comments/{id}",
                        nothing(part -> comments.deleteComment(part.id(), part.ifMatch(), part.reason()))));
    }

    /** A step an operation. */
    List<BatchStep> steps(List<BatchOperationInput> operations) {
        List<BatchStep> steps = new ArrayList<>();
        for (BatchOperationInput operation : operations) {
            String pointer = "/operations/" + steps.size();
            steps.add(new BatchStep(pointer, pointer + "/body", operation.path(), operation, () -> run(operation)));
        }
        return steps;
    }

    /** Does an operation; 404 when a batch cannot hold it. */
    private RestResponse<?> run(BatchOperationInput operation) {
        for (Route route : routes) {
            Matcher path = route.path().matcher(operation.path());
            if (route.method().equals(operation.method()) && path.matches()) {
                requireThatItKeepsAReason(operation);
                UUID id = path.groupCount() == 0 ? NONE : UUID.fromString(path.group(1));
                return route.handler().run(new BatchPart(operation, id, binder));
            }
        }
        throw ProblemType.NOT_FOUND.because(
                "A batch cannot hold this operation. It takes the writes of articles, authors, categories and tags,"
                        + " the actions of articles, and the decisions on comments, with ids as UUIDs.",
                ProblemError.at("", "unknown", "No operation that a batch takes has this method and path."));
    }

    private static void requireThatItKeepsAReason(BatchOperationInput operation) {
        if (operation.reason() != null && !operation.path().startsWith(MANAGEMENT + "comments/")) {
            String remedy = "Only decisions on comments take a reason. Leave it out.";
            throw ProblemType.INVALID.because(remedy, ProblemError.at("", "reason", remedy));
        }
    }

    private static Route route(String method, String path, Handler handler) {
        return new Route(method, Pattern.compile(MANAGEMENT + path.replace("{id}", ID)), handler);
    }

    private static Handler nothing(Consumer<BatchPart> work) {
        return part -> {
            work.accept(part);
            return RestResponse.noContent();
        };
    }

    private record Route(String method, Pattern path, Handler handler) {}

    private interface Handler {
        RestResponse<?> run(BatchPart part);
    }
}
