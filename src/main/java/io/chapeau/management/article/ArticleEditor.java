package io.chapeau.management.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.report.BodyReportEntry;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import io.chapeau.language.SiteLocales;
import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.SlugWish;
import io.chapeau.management.slug.Slugs;
import io.chapeau.management.slug.TakeOver;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes an input into a working copy. Every rule that a schema cannot say is checked first, all of them
 * before anything is written, so that a client learns of all errors in one answer.
 */
@ApplicationScoped
class ArticleEditor {

    /** The database does not keep earlier dates faithfully. */
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    private final ArticleRepository articles;
    private final Slugs slugs;
    private final TranslationGroups translations;
    private final SiteLocales locales;
    private final BodyEditor bodies;
    private final ObjectMapper mapper;
    private final Clock clock;

    ArticleEditor(
            ArticleRepository articles,
            Slugs slugs,
            TranslationGroups translations,
            SiteLocales locales,
            BodyEditor bodies,
            ObjectMapper mapper,
            Clock clock) {
        this.articles = articles;
        this.slugs = slugs;
        this.translations = translations;
        this.locales = locales;
        this.bodies = bodies;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * What an input means: its gaps filled, its body read. Refuses with 422 what breaks a rule.
     *
     * @param current the input that would make the working copy as it is; null for a new one
     */
    Draft read(ArticleInput input, UUID id, @Nullable ArticleInput current) {
        Violations violations = new Violations();
        BodyReading body = bodies.read(input.body(), violations);
        requireKnown("author", input.authorIds(), articles::existingAuthors, violations);
        requireKnown("category", input.categoryIds(), articles::existingCategories, violations);
        requireKnown("tag", input.tagIds(), articles::existingTags, violations);
        requireFit(input, violations);
        requireLocale(input, current, violations);
        translations.requireExisting(input.translationGroupId(), id, violations);
        violations.throwIfAny(ProblemType.INVALID);
        if (body == null) {
            throw new IllegalStateException("A body without violations was read");
        }
        String locale = locales.orDefault(input.locale());
        BodyEditor.Written written = bodies.write(body.body(), locale, current);
        ArticleInput complete = complete(input, id, current == null ? null : current.slug(), locale, written.body());
        return new Draft(complete, body.report(), written.isCurrent());
    }

    /** Writes a draft that has been read; assigns the slug. */
    void write(Article article, Draft draft, TakeOver takeOver) {
        ArticleInput input = draft.input();
        String locale = locales.orDefault(input.locale());
        UUID group = input.translationGroupId() == null ? article.id : input.translationGroupId();
        translations.requirePlace(article.id, group, locale);
        article.slug = slugs.assign(
                EntityType.ARTICLE, article.id, new SlugWish(input.slug(), article.slug, input.title()), takeOver);
        article.title = input.title();
        article.standfirst = input.standfirst();
        article.locale = locale;
        article.translationGroupId = group;
        article.body = json(input.body().value());
        if (!draft.keepsBody() || !draft.report().isEmpty()) {
            article.bodyReport = json(draft.report());
        }
        article.cover = input.cover() == null ? null : json(input.cover());
        article.seo = input.seo() == null ? null : json(input.seo());
        article.commentsOpen = !Boolean.FALSE.equals(input.commentsOpen());
        article.commentPolicy = input.commentPolicy();
        article.publishedAt = input.publishedAt();
        article.externalId = input.externalId();
        LinkOrder.write(article.authors, orNone(input.authorIds()));
        LinkOrder.write(article.categories, orNone(input.categoryIds()));
        LinkOrder.write(article.tags, orNone(input.tagIds()));
    }

    private static ArticleInput complete(
            ArticleInput input, UUID id, @Nullable String currentSlug, String locale, ArticleBody body) {
        return new ArticleInput(
                input.title(),
                input.slug() == null ? currentSlug : input.slug(),
                input.standfirst(),
                locale,
                body,
                orNone(input.authorIds()),
                orNone(input.categoryIds()),
                orNone(input.tagIds()),
                input.cover(),
                input.seo() == null || input.seo().decided().equals(Seo.NONE)
                        ? null
                        : input.seo().decided(),
                !Boolean.FALSE.equals(input.commentsOpen()),
                input.commentPolicy(),
                input.publishedAt() == null
                        ? null
                        : input.publishedAt().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
                input.externalId(),
                input.translationGroupId() == null ? id : input.translationGroupId());
    }

    private void requireFit(ArticleInput input, Violations violations) {
        Instant date = input.publishedAt();
        if (date != null && date.isAfter(clock.instant())) {
            violations.add("/publishedAt", "future", "publishedAt must not lie in the future.");
        }
        if (date != null && date.isBefore(EARLIEST)) {
            violations.add("/publishedAt", "minimum", "publishedAt must not lie before the year 1000.");
        }
    }

    /** An article keeps a language that the site has given up. */
    private void requireLocale(ArticleInput input, @Nullable ArticleInput current, Violations violations) {
        String locale = input.locale();
        if (locale == null) {
            return;
        }
        if (!SiteLocales.isWellFormed(locale)) {
            violations.add("/locale", "locale", "This is no well-formed BCP 47 tag. Write one such as fr or fr-CA.");
            return;
        }
        boolean kept = current != null && SiteLocales.canonical(locale).equals(current.locale());
        if (!kept && !locales.allows(locale)) {
            violations.add(
                    "/locale",
                    "notConfigured",
                    "The site has no articles in " + locale + ". Its languages are "
                            + String.join(", ", locales.configured()) + ".");
        }
    }

    private static void requireKnown(
            String kind, @Nullable List<UUID> ids, Function<List<UUID>, Set<UUID>> existing, Violations violations) {
        List<UUID> asked = orNone(ids);
        Set<UUID> known = existing.apply(asked);
        for (int i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i))) {
                violations.add(
                        "/" + kind + "Ids/" + i,
                        "unknown",
                        "There is no " + kind + " " + asked.get(i) + ". Create it first, or leave it out.");
            }
        }
    }

    private static List<UUID> orNone(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids;
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Records can be written as JSON", impossible);
        }
    }

    /**
     * An input that keeps every rule.
     *
     * @param input with its gaps filled and its body as blocks; equal inputs mean equal working copies
     * @param report what reading the body dropped or changed
     * @param keepsBody whether the body is the current one; its report stays true then unless there is a new one
     */
    record Draft(ArticleInput input, List<BodyReportEntry> report, boolean keepsBody) {

        /** The same with another report of what was lost. */
        Draft reporting(List<BodyReportEntry> other) {
            return new Draft(input, other, false);
        }

        /** Whether something was dropped of which the current report does not know. */
        boolean hasNews(List<BodyReportEntry> currentReport) {
            return !report.isEmpty() && !report.equals(currentReport);
        }
    }
}
