package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.article;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.testing.Api;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Sixteen clients post, answer, decide, undo, edit, withdraw, delete and erase people at random: afterwards everything
 * that says how many comments an article has says the same, and no number has ever meant two comments. A minute with
 * {@code -Dproof=full}.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class DiscussionWalkTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 16;
    private static final boolean FULL = "full".equals(System.getProperty("proof"));
    private static final int STEPS = FULL ? Integer.MAX_VALUE : 12;
    private static final long NANOS = TimeUnit.SECONDS.toNanos(FULL ? 60 : 30);
    private static final int PEOPLE = FULL ? 40 : 12;
    private static final int STEPS_FOR_AN_ERASURE = FULL ? 50 : 20;
    private static final List<String> DECISIONS = List.of("approve", "approve", "approve", "reject", "spam", "undo");

    private static final String APPROVED_ONCE = """
            SELECT COUNT(DISTINCT entity_id) FROM change_log
             WHERE entity = 'comment' AND public_type = 'comment.approved' AND related LIKE ?""";

    @Inject
    DiscussedArticles tables;

    private final Map<String, String> commentOfNumber = new ConcurrentHashMap<>();
    private final Set<String> comments = ConcurrentHashMap.newKeySet();
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final LongAdder erased = new LongAdder();
    private final String walk = "w" + UUID.randomUUID();

    @Test
    void everythingThatCountsCommentsAgrees() throws Exception {
        List<String> articles = List.of(article("open"), article("moderated"), article("open"));
        long end = System.nanoTime() + NANOS;
        int done = AtOnce.times(CLIENTS, client -> walk(articles, new Random(client), end)).stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(done).isGreaterThanOrEqualTo(CLIENTS * 10);
        for (String article : articles) {
            requireExact(article);
        }
        // What the walk has left of them.
        for (int person = 0; person < PEOPLE; person += 2) {
            erase(person);
            requireGone(person);
        }
        for (String article : articles) {
            requireExact(article);
        }
        assertThat(erased.sum()).isPositive();
    }

    private int walk(List<String> articles, Random random, long end) {
        int steps = 0;
        while (steps < STEPS && System.nanoTime() < end) {
            String article = articles.get(random.nextInt(articles.size()));
            if (random.nextInt(STEPS_FOR_AN_ERASURE) == 0) {
                erase(random.nextInt(PEOPLE));
            } else {
                step(article, random);
            }
            steps++;
        }
        return steps;
    }

    private void step(String article, Random random) {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> submit(article, random);
            case 3, 4, 5 ->
                any(comments, random, id -> decided(manage().post(path(id, DECISIONS.get(random.nextInt(6))))));
            case 6 -> any(comments, random, id -> expect(manage().delete(path(id, "")), 204, 404, 409));
            default -> any(secrets, random, secret -> change(secret, random));
        }
    }

    private void submit(String article, Random random) {
        int person = random.nextInt(PEOPLE);
        Map<String, Object> said = Comments.with("authorEmail", email(person));
        said.put("authorName", name(person));
        List<String> seen =
                unchecked().get(list(article) + "?sort=-number&limit=5").path("items.id");
        said.put("parentId", seen.isEmpty() || random.nextBoolean() ? null : seen.get(random.nextInt(seen.size())));
        Response taken = unchecked().contentType("application/json").body(said).post(list(article));
        // What could be answered a moment ago may be gone now, or lie too deep.
        expect(taken, 202, 422);
        if (taken.statusCode() == 202) {
            secrets.add(taken.header("Location"));
            String id = manage().get(Comments.MANAGED + "?limit=1&article=" + article)
                    .path("items[0].id");
            // Its author may be erased by now, and everybody else.
            if (id != null) {
                comments.add(id);
            }
        }
    }

    private static void change(String secret, Random random) {
        if (random.nextInt(3) == 0) {
            expect(unchecked().delete(secret), 204, 404, 409);
        } else {
            String text = "{\"text\":\"Edited " + random.nextInt() + "\"}";
            expect(unchecked().contentType(MERGE_PATCH).body(text).patch(secret), 200, 404, 409);
        }
    }

    private void erase(int person) {
        Response answer = unchecked()
                .header("Authorization", "Bearer " + Api.secretOf("editor"))
                .queryParam("email", email(person))
                .delete("/v1/management/people");
        expect(answer, 200);
        erased.add(answer.<Integer>path("removed") + answer.<Integer>path("emptied"));
    }

    private void requireGone(int person) {
        assertThat(Api.as("moderator")
                        .queryParam("email", email(person))
                        .get("/v1/management/people")
                        .<List<Object>>path("items"))
                .isEmpty();
        assertThat(tables.number("SELECT COUNT(*) FROM comment WHERE author_name = ?", name(person)))
                .isZero();
    }

    private String name(int person) {
        return "Person " + person + " of " + walk;
    }

    private String email(int person) {
        return "person." + person + "@" + walk + ".example";
    }

    private void decided(Response answer) {
        expect(answer, 200, 404, 409);
        if (answer.statusCode() == 200 && answer.path("number") != null) {
            note(answer.path("articleId"), answer.<Integer>path("number"), answer.path("id"));
        }
    }

    private void note(String article, int number, String comment) {
        String known = commentOfNumber.putIfAbsent(article + " " + number, comment);
        assertThat(known).as("number %d of %s", number, article).isIn(null, comment);
    }

    private void requireExact(String article) throws JsonProcessingException {
        int approved =
                tables.number("SELECT COUNT(*) FROM comment WHERE article_id = ? AND status = 'approved'", article);
        assertThat(reader().get("/v1/articles/" + article).<Integer>path("commentCount"))
                .isEqualTo(approved);
        assertThat(tables.number("SELECT approved_count FROM discussion WHERE article_id = ?", article))
                .isEqualTo(approved);
        Map<String, Boolean> listed = listed(article);
        assertThat(listed.values().stream().filter(Boolean.FALSE::equals)).hasSize(approved);
        Map<String, Boolean> tree = new HashMap<>();
        walkTree(article, null, null, tree);
        assertThat(tree).isEqualTo(listed);
        requireNumbers(article);
    }

    /** Each comment that was ever approved has a number of its own, those that are gone by now too. */
    private void requireNumbers(String article) {
        List<String> numbers = tables.column(
                "SELECT number FROM comment WHERE article_id = ? AND number IS NOT NULL ORDER BY number", article);
        assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
        assertThat(tables.number("SELECT last_number FROM discussion WHERE article_id = ?", article))
                .isEqualTo(tables.number(APPROVED_ONCE, "%" + article + "%"))
                .isGreaterThanOrEqualTo(numbers.size());
        tables.column(
                        "SELECT CONCAT(number, ' ', id) FROM comment WHERE article_id = ? AND number IS NOT NULL",
                        article)
                .forEach(row -> note(
                        article,
                        Integer.parseInt(row.substring(0, row.indexOf(' '))),
                        row.substring(row.indexOf(' ') + 1)));
        assertThat(tables.number("""
                        SELECT COUNT(*) FROM comment p WHERE p.article_id = ? AND p.shown_replies <>
                            (SELECT COUNT(*) FROM comment c WHERE c.parent_id = p.id AND c.shown)""", article)).isZero();
    }

    private void walkTree(String article, @Nullable String parent, @Nullable String cursor, Map<String, Boolean> found)
            throws JsonProcessingException {
        RequestSpecification request = reader().queryParam("view", "tree").queryParam("depth", 6);
        if (parent != null) {
            request.queryParam("parent", parent);
        }
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        hang(article, parent, json(request.get(list(article))), found);
    }

    private void hang(String article, @Nullable String parent, JsonNode page, Map<String, Boolean> found)
            throws JsonProcessingException {
        for (JsonNode item : page.path("items")) {
            String id = item.path("id").asText();
            found.put(id, item.path("removed").asBoolean());
            if (item.has("replies")) {
                hang(article, id, item.path("replies"), found);
            } else if (item.path("replyCount").asInt() > 0) {
                walkTree(article, id, null, found);
            }
        }
        JsonNode next = page.path("page").path("next");
        if (next.isTextual()) {
            walkTree(article, parent, next.asText(), found);
        }
    }

    private Map<String, Boolean> listed(String article) throws JsonProcessingException {
        Map<String, Boolean> listed = new HashMap<>();
        JsonNode page = json(reader().get(list(article) + "?limit=100"));
        while (true) {
            for (JsonNode item : page.path("items")) {
                listed.put(item.path("id").asText(), item.path("removed").asBoolean());
                note(article, item.path("number").asInt(), item.path("id").asText());
            }
            if (!page.path("page").path("next").isTextual()) {
                return listed;
            }
            page = json(
                    reader().queryParam("cursor", page.path("page").path("next").asText())
                            .queryParam("limit", 100)
                            .get(list(article)));
        }
    }

    private static JsonNode json(Response answer) throws JsonProcessingException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.asString());
    }

    private static void any(Set<String> some, Random random, Consumer<String> act) {
        List<String> all = new ArrayList<>(some);
        if (!all.isEmpty()) {
            act.accept(all.get(random.nextInt(all.size())));
        }
    }

    private static void expect(Response answer, Integer... statuses) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn((Object[]) statuses);
    }

    private static RequestSpecification manage() {
        return unchecked()
                .header("Authorization", "Bearer " + Api.secretOf("moderator"))
                .header("If-Match", "*");
    }

    private static String path(String id, String action) {
        return Comments.MANAGED + "/" + id + (action.isEmpty() ? "" : "/" + action);
    }

    private static String list(String article) {
        return "/v1/articles/" + article + "/comments";
    }
}
