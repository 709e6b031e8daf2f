package io.chapeau.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.article.ArticleResource;
import io.chapeau.management.article.ArticleView;
import io.chapeau.management.article.PublicationResource;
import io.chapeau.management.article.ReviewResource;
import io.chapeau.management.article.SaveNote;
import io.chapeau.management.slug.TakeOver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** What an action on many articles does to each, by the resource method that does it to one. */
@ApplicationScoped
class BulkActions {

    private static final String ANY_VERSION = "*";

    private final ArticleResource articles;
    private final PublicationResource publication;
    private final ReviewResource reviews;
    private final ObjectMapper mapper;

    BulkActions(
            ArticleResource articles, PublicationResource publication, ReviewResource reviews, ObjectMapper mapper) {
        this.articles = articles;
        this.publication = publication;
        this.reviews = reviews;
        this.mapper = mapper;
    }

    /** A step an article; 422 when the action and its tags do not fit. */
    List<BatchStep> steps(BulkInput input) {
        List<UUID> tagIds = input.tagIds() == null ? List.of() : input.tagIds();
        if (input.action().equals("tag") == tagIds.isEmpty()) {
            String detail = "'tagIds' goes with the action 'tag', and the action 'tag' needs it.";
            throw ProblemType.INVALID.because(detail, ProblemError.at("/tagIds", "action", detail));
        }
        List<BatchStep> steps = new ArrayList<>();
        for (UUID id : input.ids()) {
            String pointer = "/ids/" + steps.size();
            List<Object> content = List.of(input.action(), id, tagIds);
            steps.add(new BatchStep(
                    pointer, pointer, "/v1/management/articles/" + id, content, work(input.action(), id, tagIds)));
        }
        return steps;
    }

    private Supplier<RestResponse<?>> work(String action, UUID id, List<UUID> tagIds) {
        return switch (action) {
            case "publish" -> () -> publication.publishArticle(id, ANY_VERSION, null, false);
            case "unpublish" -> () -> publication.unpublishArticle(id, ANY_VERSION);
            case "archive" -> () -> reviews.archiveArticle(id, ANY_VERSION);
            case "unarchive" -> () -> reviews.unarchiveArticle(id, ANY_VERSION);
            case "restore" -> () -> publication.restoreArticle(id, ANY_VERSION);
            case "delete" ->
                () -> {
                    publication.deleteArticle(id, ANY_VERSION);
                    return RestResponse.noContent();
                };
            case "tag" -> () -> tag(id, tagIds);
            default -> throw new IllegalStateException("The contract allows action " + action);
        };
    }

    /** Adds to the tags that the article has; whoever changes it at the same moment is not overwritten. */
    private RestResponse<?> tag(UUID id, List<UUID> tagIds) {
        ArticleView article = articles.getManagedArticle(id, "blocks").getEntity();
        Set<UUID> all = new LinkedHashSet<>(article.tagIds());
        all.addAll(tagIds);
        ObjectNode changes = mapper.createObjectNode();
        ArrayNode ids = changes.putArray("tagIds");
        all.forEach(tag -> ids.add(tag.toString()));
        return articles.patchArticle(
                id, "\"" + article.version() + "\"", false, SaveNote.NONE, TakeOver.NO, new MergePatch(changes));
    }
}
