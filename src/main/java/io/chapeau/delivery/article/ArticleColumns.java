package io.chapeau.delivery.article;

import io.chapeau.delivery.article.DeliveredArticle.DeliveredTranslation;
import io.chapeau.http.paging.ListQueries;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.BasicTypeReference;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/**
 * What statements read of each article for a selection. All of it comes in the one row of the article, so one statement
 * tells one moment and no transaction is needed around several. What the article belongs to and its translations come
 * as one text each: MariaDB makes these in two thirds of the time that it needs for JSON, and a transaction would cost
 * more than either.
 */
final class ArticleColumns implements ListQueries<ArticleReading> {

    /** Between the fields of a line and between lines; names have no such characters. */
    private static final char UNIT = '\u001f';

    private static final char RECORD = '\u001e';

    private static final List<Map.Entry<String, BasicTypeReference<?>>> OWN = List.of(
            Map.entry("id", StandardBasicTypes.UUID),
            Map.entry("version", StandardBasicTypes.INTEGER),
            Map.entry("slug", StandardBasicTypes.STRING),
            Map.entry("locale", StandardBasicTypes.STRING),
            Map.entry("translation_group_id", StandardBasicTypes.UUID),
            Map.entry("title", StandardBasicTypes.STRING),
            Map.entry("standfirst", StandardBasicTypes.STRING),
            Map.entry("excerpt", StandardBasicTypes.STRING),
            Map.entry("cover", StandardBasicTypes.STRING),
            Map.entry("seo", StandardBasicTypes.STRING),
            Map.entry("published_at", StandardBasicTypes.INSTANT),
            Map.entry("updated_at", StandardBasicTypes.INSTANT),
            Map.entry("word_count", StandardBasicTypes.INTEGER),
            Map.entry("reading_minutes", StandardBasicTypes.INTEGER),
            Map.entry("comment_count", StandardBasicTypes.INTEGER),
            Map.entry("comments_open", StandardBasicTypes.BOOLEAN));

    /** The last field of a line, left out where there is none. */
    private static final int PARENT = 5;

    /** With the live names of the targets; every ancestor of a category is among them. */
    private static final String LINKS = separated("""
            (select group_concat(concat_ws('{unit}', l.kind, coalesce(l.position, ''), l.target_id,
                        coalesce({localized}u.slug, c.slug, t.slug, ''), coalesce({localized}u.name, c.name, t.name, ''),
                        c.parent_id) separator '{record}')
               from published_link l
               left join public_author u on l.kind = 'author' and u.id = l.target_id
               left join public_category c on l.kind = 'category' and c.id = l.target_id
               left join public_tag t on l.kind = 'tag' and t.id = l.target_id
               {join}
              where l.article_id = a.id)""");

    private static final String BY_OWN_NAMES = LINKS.replace("{localized}", "").replace("{join}", "");
    private static final String BY_NAMES_IN = LINKS.replace("{localized}u.slug", "n.slug, u.slug")
            .replace("{localized}u.name", "n.name, u.name")
            .replace(
                    "{join}", "left join public_localized_name n on n.entity_id = l.target_id and n.locale = {locale}");
    private static final String IN_THE_ARTICLES_LANGUAGE = BY_NAMES_IN.replace("{locale}", "l.locale");
    private static final String IN_ONE_LANGUAGE = BY_NAMES_IN.replace("{locale}", ":names");

    private static final String TRANSLATIONS = separated("""
            (select group_concat(concat_ws('{unit}', o.locale, o.slug) separator '{record}') from published_article o
              where o.translation_group_id = a.translation_group_id and o.id <> a.id)""");

    private final EntityManager session;
    private final ArticleSelection selection;
    private final boolean localized;
    private final @Nullable String names;
    private final List<BodyPart> parts;

    /**
     * @param localized whether names are there in several languages
     * @param names the language of names; null: that of each article
     */
    ArticleColumns(EntityManager session, ArticleSelection selection, boolean localized, @Nullable String names) {
        this.session = session;
        this.selection = selection;
        this.localized = localized;
        this.names = names;
        this.parts = List.copyOf(selection.bodyParts());
    }

    /** The select clause for articles that are called {@code a}. */
    String select() {
        List<String> columns = new ArrayList<>();
        OWN.forEach(column -> columns.add("a." + column.getKey()));
        columns.add((selection.showsLinks() ? links() : "null") + " as links");
        columns.add((selection.shows("translations") ? TRANSLATIONS : "null") + " as translations");
        parts.forEach(part -> columns.add("(select b." + part.property()
                + " from published_body b where b.article_id = a.id) as " + alias(part)));
        return "select " + String.join(", ", columns);
    }

    /** A query for what a from clause, and whatever follows it, finds. */
    TypedQuery<ArticleReading> query(String from) {
        return rows(select() + " " + from);
    }

    @Override
    public TypedQuery<ArticleReading> rows(String statement) {
        NativeQuery<?> query = session.unwrap(Session.class).createNativeQuery(statement, Object[].class);
        OWN.forEach(column -> query.addScalar(column.getKey(), column.getValue()));
        query.addScalar("links", StandardBasicTypes.STRING).addScalar("translations", StandardBasicTypes.STRING);
        parts.forEach(part -> query.addScalar(alias(part), StandardBasicTypes.STRING));
        if (names != null && localized && selection.showsLinks()) {
            query.setParameter("names", names);
        }
        return query.setTupleTransformer((row, aliases) -> reading(row));
    }

    @Override
    public TypedQuery<?> ones(String statement) {
        return session.unwrap(Session.class).createNativeQuery(statement, Object.class);
    }

    private static String alias(BodyPart part) {
        return "body_" + part.property();
    }

    private static String separated(String column) {
        return column.replace("{unit}", String.valueOf(UNIT)).replace("{record}", String.valueOf(RECORD));
    }

    private String links() {
        if (!localized) {
            return BY_OWN_NAMES;
        }
        return names == null ? IN_THE_ARTICLES_LANGUAGE : IN_ONE_LANGUAGE;
    }

    private ArticleReading reading(Object[] row) {
        int next = OWN.size();
        List<LinkRow> links =
                lines(row[next++]).stream().map(ArticleColumns::link).toList();
        List<DeliveredTranslation> translations = lines(row[next++]).stream()
                .map(line -> new DeliveredTranslation(line[0], line[1]))
                .sorted(Comparator.comparing(DeliveredTranslation::locale))
                .toList();
        Map<BodyPart, String> bodies = new EnumMap<>(BodyPart.class);
        for (BodyPart part : parts) {
            if (row[next++] instanceof String text) {
                bodies.put(part, text);
            }
        }
        return new ArticleReading(facts(row), new ArticleLinks(links), translations, bodies);
    }

    private static ArticleFacts facts(Object[] row) {
        return new ArticleFacts(
                (UUID) row[0],
                (Integer) row[1],
                (String) row[2],
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (Instant) row[10],
                (Instant) row[11],
                (Integer) row[12],
                (Integer) row[13],
                (Integer) row[14],
                (Boolean) row[15]);
    }

    private static List<String[]> lines(@Nullable Object column) {
        List<String[]> lines = new ArrayList<>();
        if (column instanceof String text) {
            for (String line : text.split(String.valueOf(RECORD), -1)) {
                lines.add(line.split(String.valueOf(UNIT), -1));
            }
        }
        return lines;
    }

    private static LinkRow link(String[] fields) {
        return new LinkRow(
                fields[0],
                fields[1].isEmpty() ? null : Integer.valueOf(fields[1]),
                UUID.fromString(fields[2]),
                orNull(fields[3]),
                orNull(fields[4]),
                fields.length > PARENT ? UUID.fromString(fields[PARENT]) : null);
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field;
    }
}
