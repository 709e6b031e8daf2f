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
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One connection with its statements, one for a page: what an article belongs to and its translations come as texts in
 * its row, which take less time than rows or JSON of their own. Each row is written where it is read.
 */
final class HandWrittenQueries {

    private static final int LIMIT = 20;
    private static final JsonFactory JSON = new JsonFactory();

    /** Between the fields of a line and between lines; names have no such characters. */
    private static final String UNIT = "\u001f";

    private static final String RECORD = "\u001e";

    /** Without a position: an ancestor of a category. Without a parent the last field is missing. */
    private static final String LINKS = """
            (SELECT GROUP_CONCAT(CONCAT_WS('{unit}', l.kind, COALESCE(l.position, ''), l.target_id,
                        COALESCE(w.slug, c.slug, t.slug, ''), COALESCE(w.name, c.name, t.name, ''), c.parent_id)
                    SEPARATOR '{record}')
               FROM published_link l
               LEFT JOIN public_author w ON l.kind = 'author' AND w.id = l.target_id
               LEFT JOIN public_category c ON l.kind = 'category' AND c.id = l.target_id
               LEFT JOIN public_tag t ON l.kind = 'tag' AND t.id = l.target_id
              WHERE l.article_id = a.id)""".replace("{unit}", UNIT).replace("{record}", RECORD);

    private static final String COLUMNS = """
            a.id, a.slug, a.locale, a.title, a.standfirst, a.excerpt, a.published_at, a.updated_at, a.word_count,
            a.reading_minutes, a.comment_count, a.comments_open, a.seo, a.cover, a.version,
            (SELECT GROUP_CONCAT(t.locale, ' ', t.slug ORDER BY t.locale) FROM published_article t
              WHERE t.translation_group_id = a.translation_group_id AND t.id <> a.id) AS translations,
            """ + LINKS + " AS links";

    private static final String ARTICLE = "SELECT " + COLUMNS
            + ", b.html FROM published_article a JOIN published_body b ON b.article_id = a.id WHERE a.slug = ?";
    private static final String NEWEST =
            "SELECT " + COLUMNS + " FROM published_article a ORDER BY a.published_at DESC, a.id DESC LIMIT " + LIMIT;
    private static final String CATEGORY = "SELECT " + COLUMNS + """
             FROM published_link l JOIN published_article a ON a.id = l.article_id
            WHERE l.target_id = (SELECT id FROM public_category WHERE slug = ?)
            ORDER BY l.published_at DESC, l.article_id DESC LIMIT ? OFFSET ?""";

    private record Link(
            String kind,
            int position,
            String id,
            String slug,
            String name,
            @Nullable String parent) {

        private static final int OF_ANCESTORS = -1;

        static Link of(String line) {
            String[] fields = line.split(UNIT, -1);
            return new Link(
                    fields[0],
                    fields[1].isEmpty() ? OF_ANCESTORS : Integer.parseInt(fields[1]),
                    fields[2],
                    fields[3],
                    fields[4],
                    fields.length > 5 ? fields[5] : null);
        }
    }

    private final PreparedStatement article;
    private final PreparedStatement newest;
    private final PreparedStatement category;

    HandWrittenQueries(String url, String user, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setReadOnly(true);
        article = connection.prepareStatement(ARTICLE);
        newest = connection.prepareStatement(NEWEST);
        category = connection.prepareStatement(CATEGORY);
    }

    byte[] article(String slug) throws SQLException, IOException {
        article.setString(1, slug);
        ByteArrayOutputStream target = new ByteArrayOutputStream(16_384);
        try (ResultSet row = article.executeQuery();
                JsonGenerator json = JSON.createGenerator(target)) {
            row.next();
            write(json, row, row.getString("html"));
        }
        return target.toByteArray();
    }

    byte[] newest() throws SQLException, IOException {
        return page(newest);
    }

    byte[] category(String slug, int page) throws SQLException, IOException {
        category.setString(1, slug);
        category.setInt(2, LIMIT);
        category.setInt(3, (page - 1) * LIMIT);
        return page(category);
    }

    private static byte[] page(PreparedStatement statement) throws SQLException, IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream(32_768);
        try (ResultSet row = statement.executeQuery();
                JsonGenerator json = JSON.createGenerator(target)) {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            while (row.next()) {
                write(json, row, null);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return target.toByteArray();
    }

    private static void write(JsonGenerator json, ResultSet row, @Nullable String html)
            throws SQLException, IOException {
        json.writeStartObject();
        for (String name : List.of("id", "slug", "locale", "title", "standfirst")) {
            json.writeStringField(name, row.getString(name));
        }
        if (html != null) {
            json.writeStringField("html", html);
        }
        json.writeStringField("excerpt", row.getString("excerpt"));
        writeLinks(json, links(row.getString("links")));
        json.writeStringField("publishedAt", time(row, "published_at"));
        json.writeStringField("updatedAt", time(row, "updated_at"));
        json.writeNumberField("wordCount", row.getInt("word_count"));
        json.writeNumberField("readingMinutes", row.getInt("reading_minutes"));
        json.writeNumberField("commentCount", row.getInt("comment_count"));
        json.writeBooleanField("commentsOpen", row.getBoolean("comments_open"));
        json.writeFieldName("seo");
        json.writeRawValue(row.getString("seo"));
        json.writeFieldName("cover");
        String cover = row.getString("cover");
        json.writeRawValue(cover == null ? "null" : cover);
        writeTranslations(json, row.getString("translations"));
        json.writeNumberField("version", row.getInt("version"));
        json.writeEndObject();
    }

    private static List<Link> links(@Nullable String column) {
        List<Link> links = new ArrayList<>();
        if (column != null) {
            for (String line : column.split(RECORD, -1)) {
                links.add(Link.of(line));
            }
            links.sort(Comparator.comparingInt(Link::position));
        }
        return links;
    }

    private static void writeLinks(JsonGenerator json, List<Link> links) throws IOException {
        json.writeArrayFieldStart("authors");
        for (Link link : links) {
            if (shown(link, "author")) {
                writeNames(json, link);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("categories");
        for (Link link : links) {
            if (shown(link, "category")) {
                writeNames(json, link);
                json.writeArrayFieldStart("path");
                writePath(json, link, links);
                json.writeEndArray();
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tags");
        for (Link link : links) {
            if (shown(link, "tag")) {
                writeStep(json, link);
            }
        }
        json.writeEndArray();
    }

    private static boolean shown(Link link, String kind) {
        return link.position != Link.OF_ANCESTORS && !link.slug.isEmpty() && link.kind.equals(kind);
    }

    private static void writeNames(JsonGenerator json, Link link) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", link.id);
        json.writeStringField("slug", link.slug);
        json.writeStringField("name", link.name);
    }

    private static void writePath(JsonGenerator json, Link category, List<Link> links) throws IOException {
        if (category.parent != null) {
            for (Link link : links) {
                if (link.id.equals(category.parent)) {
                    writePath(json, link, links);
                    break;
                }
            }
        }
        writeStep(json, category);
    }

    private static void writeStep(JsonGenerator json, Link link) throws IOException {
        json.writeStartObject();
        json.writeStringField("slug", link.slug);
        json.writeStringField("name", link.name);
        json.writeEndObject();
    }

    private static void writeTranslations(JsonGenerator json, @Nullable String column) throws IOException {
        json.writeArrayFieldStart("translations");
        if (column != null) {
            for (String translation : column.split(",", -1)) {
                json.writeStartObject();
                json.writeStringField("locale", translation.substring(0, translation.indexOf(' ')));
                json.writeStringField("slug", translation.substring(translation.indexOf(' ') + 1));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static String time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class)
                .toInstant(ZoneOffset.UTC)
                .toString();
    }
}
