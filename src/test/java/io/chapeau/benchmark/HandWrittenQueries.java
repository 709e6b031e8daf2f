package io.chapeau.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One connection with its statements: two for a page, its articles and what they belong to. */
final class HandWrittenQueries {

    private static final int LIMIT = 20;
    private static final JsonFactory JSON = new JsonFactory();
    private static final String COLUMNS = """
            a.id, a.slug, a.locale, a.title, a.standfirst, a.excerpt, a.published_at, a.updated_at, a.word_count,
            a.reading_minutes, a.comment_count, a.comments_open, a.seo, a.cover, a.version,
            (SELECT GROUP_CONCAT(t.locale, ' ', t.slug ORDER BY t.locale) FROM published_article t
              WHERE t.translation_group_id = a.translation_group_id AND t.id <> a.id) AS translations
            """;
    private static final String ARTICLE = "SELECT " + COLUMNS
            + ", b.html FROM published_article a JOIN published_body b ON b.article_id = a.id WHERE a.slug = ?";
    private static final String NEWEST =
            "SELECT " + COLUMNS + " FROM published_article a ORDER BY a.published_at DESC, a.id DESC LIMIT " + LIMIT;
    private static final String CATEGORY = "SELECT " + COLUMNS + """
             FROM published_link l JOIN published_article a ON a.id = l.article_id
            WHERE l.target_id = (SELECT id FROM public_category WHERE slug = ?)
            ORDER BY l.published_at DESC, l.article_id DESC LIMIT ? OFFSET ?""";
    private static final String LINKS = """
            SELECT l.article_id, l.kind, l.position, l.target_id, COALESCE(w.slug, c.slug, t.slug) AS slug,
                   COALESCE(w.name, c.name, t.name) AS name, c.parent_id
              FROM published_link l
              LEFT JOIN public_author w ON l.kind = 'author' AND w.id = l.target_id
              LEFT JOIN public_category c ON l.kind = 'category' AND c.id = l.target_id
              LEFT JOIN public_tag t ON l.kind = 'tag' AND t.id = l.target_id
             WHERE l.article_id IN (%s) ORDER BY l.position""";

    private record Target(
            String id,
            @Nullable String slug,
            @Nullable String name,
            @Nullable String parent) {}

    /** What one article belongs to; categories also by id, ancestors included. */
    private static final class Links {
        private final Map<String, List<Target>> own = new HashMap<>();
        private final Map<String, Target> categories = new HashMap<>();
    }

    private final PreparedStatement article;
    private final PreparedStatement newest;
    private final PreparedStatement category;
    private final PreparedStatement linksOfOne;
    private final PreparedStatement linksOfPage;

    HandWrittenQueries(String url, String user, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setReadOnly(true);
        article = connection.prepareStatement(ARTICLE);
        newest = connection.prepareStatement(NEWEST);
        category = connection.prepareStatement(CATEGORY);
        linksOfOne = connection.prepareStatement(LINKS.formatted("?"));
        linksOfPage = connection.prepareStatement(LINKS.formatted(String.join(",", Collections.nCopies(LIMIT, "?"))));
    }

    byte[] article(String slug) throws SQLException, IOException {
        article.setString(1, slug);
        List<Map<String, Object>> rows = rows(article);
        Map<String, Links> links = links(linksOfOne, rows);
        ByteArrayOutputStream target = new ByteArrayOutputStream(16_384);
        try (JsonGenerator json = JSON.createGenerator(target)) {
            write(json, rows.getFirst(), links);
        }
        return target.toByteArray();
    }

    byte[] newest() throws SQLException, IOException {
        return page(rows(newest));
    }

    byte[] category(String slug, int page) throws SQLException, IOException {
        category.setString(1, slug);
        category.setInt(2, LIMIT);
        category.setInt(3, (page - 1) * LIMIT);
        return page(rows(category));
    }

    private byte[] page(List<Map<String, Object>> rows) throws SQLException, IOException {
        Map<String, Links> links = links(linksOfPage, rows);
        ByteArrayOutputStream target = new ByteArrayOutputStream(32_768);
        try (JsonGenerator json = JSON.createGenerator(target)) {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (Map<String, Object> row : rows) {
                write(json, row, links);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return target.toByteArray();
    }

    private static List<Map<String, Object>> rows(PreparedStatement statement) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>(LIMIT);
        try (ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns; i++) {
                    String name = result.getMetaData().getColumnLabel(i);
                    Object value =
                            name.endsWith("_at") ? result.getObject(i, LocalDateTime.class) : result.getObject(i);
                    if (value != null) {
                        row.put(name, value);
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, Links> links(PreparedStatement statement, List<Map<String, Object>> articles)
            throws SQLException {
        int parameters = statement.getParameterMetaData().getParameterCount();
        for (int i = 0; i < parameters; i++) {
            statement.setString(i + 1, text(articles.get(Math.min(i, articles.size() - 1)), "id"));
        }
        Map<String, Links> all = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Links links = all.computeIfAbsent(row.getString(1), article -> new Links());
                Target target = new Target(row.getString(4), row.getString(5), row.getString(6), row.getString(7));
                String kind = row.getString(2);
                if (kind.equals("category")) {
                    links.categories.put(target.id, target);
                }
                row.getInt(3);
                if (!row.wasNull() && target.slug != null) {
                    links.own.computeIfAbsent(kind, none -> new ArrayList<>()).add(target);
                }
            }
        }
        return all;
    }

    private static void write(JsonGenerator json, Map<String, Object> row, Map<String, Links> all) throws IOException {
        Links links = all.getOrDefault(text(row, "id"), new Links());
        json.writeStartObject();
        for (String name : List.of("id", "slug", "locale", "title", "standfirst")) {
            json.writeStringField(name, text(row, name));
        }
        if (row.containsKey("html")) {
            json.writeStringField("html", text(row, "html"));
        }
        json.writeStringField("excerpt", text(row, "excerpt"));
        json.writeArrayFieldStart("authors");
        for (Target author : links.own.getOrDefault("author", List.of())) {
            json.writeStartObject();
            json.writeStringField("id", author.id);
            json.writeStringField("slug", author.slug);
            json.writeStringField("name", author.name);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("categories");
        for (Target category : links.own.getOrDefault("category", List.of())) {
            json.writeStartObject();
            json.writeStringField("id", category.id);
            json.writeStringField("slug", category.slug);
            json.writeStringField("name", category.name);
            json.writeArrayFieldStart("path");
            path(json, category, links);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tags");
        for (Target tag : links.own.getOrDefault("tag", List.of())) {
            step(json, tag);
        }
        json.writeEndArray();
        json.writeStringField("publishedAt", time(row, "published_at"));
        json.writeStringField("updatedAt", time(row, "updated_at"));
        json.writeFieldName("wordCount");
        json.writeNumber(text(row, "word_count"));
        json.writeFieldName("readingMinutes");
        json.writeNumber(text(row, "reading_minutes"));
        json.writeFieldName("commentCount");
        json.writeNumber(text(row, "comment_count"));
        json.writeBooleanField("commentsOpen", Boolean.TRUE.equals(row.get("comments_open")));
        json.writeFieldName("seo");
        json.writeRawValue(text(row, "seo"));
        json.writeFieldName("cover");
        json.writeRawValue(row.containsKey("cover") ? text(row, "cover") : "null");
        json.writeArrayFieldStart("translations");
        if (row.containsKey("translations")) {
            for (String translation : text(row, "translations").split(",", -1)) {
                json.writeStartObject();
                json.writeStringField("locale", translation.substring(0, translation.indexOf(' ')));
                json.writeStringField("slug", translation.substring(translation.indexOf(' ') + 1));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeFieldName("version");
        json.writeNumber(text(row, "version"));
        json.writeEndObject();
    }

    private static void path(JsonGenerator json, Target category, Links links) throws IOException {
        Target parent = category.parent == null ? null : links.categories.get(category.parent);
        if (parent != null) {
            path(json, parent, links);
        }
        step(json, category);
    }

    private static void step(JsonGenerator json, Target target) throws IOException {
        json.writeStartObject();
        json.writeStringField("slug", target.slug);
        json.writeStringField("name", target.name);
        json.writeEndObject();
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static String time(Map<String, Object> row, String column) {
        return ((LocalDateTime) Objects.requireNonNull(row.get(column)))
                .toInstant(ZoneOffset.UTC)
                .toString();
    }
}
