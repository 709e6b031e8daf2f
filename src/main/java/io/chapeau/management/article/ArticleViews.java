package io.chapeau.management.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.chapeau.access.Caller;
import io.chapeau.access.PrincipalNames;
import io.chapeau.access.PrincipalRef;
import io.chapeau.access.Role;
import io.chapeau.content.Body;
import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.report.BodyReportEntry;
import io.chapeau.management.article.check.PublishCheck;
import io.chapeau.management.article.schedule.Schedule;
import io.chapeau.management.article.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns working copies into what management shows, and back into the input that would make them. */
@ApplicationScoped
class ArticleViews {

    private final PrincipalNames names;
    private final Schedules schedules;
    private final ObjectMapper mapper;
    private final LockRepository locks;
    private final Caller caller;
    private final Clock clock;

    ArticleViews(
            PrincipalNames names,
            Schedules schedules,
            ObjectMapper mapper,
            LockRepository locks,
            Caller caller,
            Clock clock) {
        this.names = names;
        this.schedules = schedules;
        this.mapper = mapper;
        this.locks = locks;
        this.caller = caller;
        this.clock = clock;
    }

    ArticleView view(Article article, BodyFormat format) {
        return view(article, format, null);
    }

    /** The article with what the checks before publishing say of it. */
    ArticleView view(Article article, BodyFormat format, @Nullable PublishCheck checks) {
        // What editors and writers say among themselves is for nobody else, not even for an integrator.
        boolean insider = !caller.is(Role.INTEGRATOR);
        ArticleLock lock = insider ? locks.heldAt(article.id, clock.instant()).orElse(null) : null;
        Map<UUID, PrincipalRef> who = names.of(Stream.concat(
                        Stream.of(article.createdBy, article.updatedBy, article.reviewBy),
                        lock == null ? Stream.empty() : Stream.of(lock.heldBy, lock.takenFrom))
                .filter(Objects::nonNull)
                .toList());
        return new ArticleView(
                article.id,
                article.version,
                article.title,
                article.slug,
                article.standfirst,
                article.locale,
                body(article, format),
                LinkOrder.ids(article.authors),
                LinkOrder.ids(article.categories),
                LinkOrder.ids(article.tags),
                read(article.cover, Cover.class),
                read(article.seo, Seo.class),
                article.commentsOpen,
                article.commentPolicy,
                article.publishedAt,
                article.externalId,
                article.translationGroupId,
                article.publication,
                article.review,
                insider ? reviewStep(article, who) : null,
                article.revision,
                article.publishedRevision,
                schedules.of(article.id),
                article.archivedAt,
                article.deletedAt,
                report(article, format),
                ref(who, article.createdBy),
                article.createdAt,
                ref(who, article.updatedBy),
                article.updatedAt,
                Workflow.actions(article.state(), caller.role()),
                lock == null ? null : HeldLock.of(lock, who),
                checks);
    }

    List<ArticleListItem> items(List<Article> articles) {
        Map<UUID, PrincipalRef> who = names.of(articles.stream()
                .flatMap(article -> Stream.of(article.createdBy, article.updatedBy))
                .distinct()
                .toList());
        Map<UUID, Schedule> planned =
                schedules.of(articles.stream().map(article -> article.id).toList());
        return articles.stream()
                .map(article -> item(article, who, planned.get(article.id)))
                .toList();
    }

    /** The input that would make this working copy. */
    ArticleInput input(Article article) {
        return content(article).input();
    }

    /** What a revision keeps of this working copy. */
    ArticleContent content(Article article) {
        return new ArticleContent(
                article.title,
                article.slug,
                article.standfirst,
                article.locale,
                body(article, BodyFormat.BLOCKS),
                LinkOrder.ids(article.authors),
                LinkOrder.ids(article.categories),
                LinkOrder.ids(article.tags),
                read(article.cover, Cover.class),
                read(article.seo, Seo.class),
                article.commentsOpen,
                article.commentPolicy,
                article.publishedAt,
                article.externalId,
                article.translationGroupId,
                report(article));
    }

    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Records can be written as JSON", impossible);
        }
    }

    Body body(Article article) {
        return BodyReader.read(BodyFormat.BLOCKS, tree(article.body)).body();
    }

    private ArticleListItem item(Article article, Map<UUID, PrincipalRef> who, @Nullable Schedule schedule) {
        return new ArticleListItem(
                article.id,
                article.version,
                article.title,
                article.slug,
                article.standfirst,
                article.locale,
                LinkOrder.ids(article.authors),
                LinkOrder.ids(article.categories),
                LinkOrder.ids(article.tags),
                article.publishedAt,
                article.externalId,
                article.translationGroupId,
                article.publication,
                article.review,
                schedule,
                article.archivedAt,
                article.deletedAt,
                ref(who, article.createdBy),
                article.createdAt,
                ref(who, article.updatedBy),
                article.updatedAt,
                Workflow.actions(article.state(), caller.role()));
    }

    private static @Nullable ReviewStep reviewStep(Article article, Map<UUID, PrincipalRef> who) {
        return article.reviewBy == null || article.reviewAt == null
                ? null
                : new ReviewStep(ref(who, article.reviewBy), article.reviewAt, article.reviewNote);
    }

    private ArticleBody body(Article article, BodyFormat format) {
        return shown(new ArticleBody(BodyFormat.BLOCKS.value(), tree(article.body)), format);
    }

    /** A body of blocks in the form that a client wants to see. */
    static ArticleBody shown(ArticleBody blocks, BodyFormat format) {
        return switch (format) {
            case BLOCKS -> blocks;
            case MARKDOWN -> new ArticleBody(format.value(), TextNode.valueOf(MarkdownWriter.write(read(blocks))));
            case HTML -> new ArticleBody(format.value(), TextNode.valueOf(HtmlWriter.write(read(blocks))));
        };
    }

    private static Body read(ArticleBody blocks) {
        return BodyReader.read(BodyFormat.BLOCKS, blocks.value()).body();
    }

    static PrincipalRef ref(Map<UUID, PrincipalRef> who, UUID id) {
        PrincipalRef found = who.get(id);
        return found == null ? new PrincipalRef(id, "?") : found;
    }

    /** What was lost when the body was read, and what the form in which it is shown cannot say. */
    List<BodyReportEntry> report(Article article, BodyFormat format) {
        List<BodyReportEntry> lost = report(article);
        return format.saysAll()
                ? lost
                : new BodyReading(body(article), lost).writtenAs(format).report();
    }

    /** What was lost when the body was read. */
    List<BodyReportEntry> report(Article article) {
        try {
            return mapper.readValue(article.bodyReport, new TypeReference<>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The stored report of article " + article.id + " is damaged", damaged);
        }
    }

    private <T> @Nullable T read(@Nullable String json, Class<T> type) {
        try {
            return json == null ? null : mapper.readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored JSON of an article is damaged", damaged);
        }
    }

    private JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The stored body of an article is damaged", damaged);
        }
    }
}
