package io.chapeau.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.management.article.ArticleBody;
import io.chapeau.management.article.ArticleInput;
import io.chapeau.management.article.ArticleService;
import io.chapeau.management.article.PublicationService;
import io.chapeau.management.author.AuthorInput;
import io.chapeau.management.author.AuthorService;
import io.chapeau.management.category.CategoryInput;
import io.chapeau.management.category.CategoryService;
import io.chapeau.management.slug.TakeOver;
import io.chapeau.management.tag.TagInput;
import io.chapeau.management.tag.TagService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the demo's entities as an editor would, and brings each article as far as the demo says. */
@ApplicationScoped
class DemoEditor {

    private static final IfMatch ANY = IfMatch.required("*");

    private final AuthorService authors;
    private final CategoryService categories;
    private final TagService tags;
    private final ArticleService articles;
    private final PublicationService publication;

    DemoEditor(
            AuthorService authors,
            CategoryService categories,
            TagService tags,
            ArticleService articles,
            PublicationService publication) {
        this.authors = authors;
        this.categories = categories;
        this.tags = tags;
        this.articles = articles;
        this.publication = publication;
    }

    /** The ids of the demo's entities by their keys. */
    Map<String, UUID> edit(DemoContent content) {
        Map<String, UUID> ids = new HashMap<>();
        content.authors()
                .forEach(author -> ids.put(
                        author.key(),
                        authors.create(
                                        new AuthorInput(author.name(), null, author.bio(), author.email(), null),
                                        TakeOver.NO)
                                .id()));
        content.categories().forEach(category -> {
            UUID parent = category.parent() == null ? null : ids.get(category.parent());
            CategoryInput input = new CategoryInput(category.name(), null, category.description(), parent, null);
            ids.put(category.key(), categories.create(input, TakeOver.NO).id());
        });
        content.tags()
                .forEach(tag -> ids.put(
                        tag.key(),
                        tags.create(new TagInput(tag.name(), null, null), TakeOver.NO)
                                .id()));
        content.articles().forEach(article -> ids.put(article.key(), edit(article, ids)));
        return ids;
    }

    private UUID edit(DemoContent.Article article, Map<String, UUID> ids) {
        UUID id = articles.create(input(article, ids), null, TakeOver.NO).id();
        if (article.state() != DemoContent.State.draft) {
            publication.publish(id, ANY, null);
        }
        if (article.state() == DemoContent.State.unpublished) {
            publication.unpublish(id, ANY);
        }
        if (article.state() == DemoContent.State.changed && article.workingTitle() != null) {
            MergePatch title =
                    new MergePatch(JsonNodeFactory.instance.objectNode().put("title", article.workingTitle()));
            articles.patch(id, ANY, title, null, TakeOver.NO);
        }
        return id;
    }

    private static ArticleInput input(DemoContent.Article article, Map<String, UUID> ids) {
        boolean dated = article.state() != DemoContent.State.draft;
        return new ArticleInput(
                article.title(),
                null,
                article.standfirst(),
                article.locale(),
                new ArticleBody("markdown", TextNode.valueOf(DemoLoader.text(article.body()))),
                all(article.authors(), ids),
                all(article.categories(), ids),
                all(article.tags(), ids),
                article.cover(),
                article.seo(),
                article.commentsOpen(),
                null,
                dated ? article.publishedAt() : null,
                null,
                article.translationOf() == null ? null : ids.get(article.translationOf()));
    }

    private static List<UUID> all(List<String> keys, Map<String, UUID> ids) {
        return keys.stream().map(ids::get).toList();
    }
}
