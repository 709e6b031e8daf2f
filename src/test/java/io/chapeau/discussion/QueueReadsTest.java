package io.chapeau.discussion;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page of the queue reads does not depend on how many comments there are that it does not mean. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class QueueReadsTest {

    private static final int MANY = 30_000;

    /** The page, what it is joined with, and for words a few times the next 2,000, which tell how to find them. */
    private static final int FEW = 10_000;

    /** As many as would fill a page, of the newest, with a word that no other has: spam often comes so. */
    private static final String WAVE = """
            UPDATE comment SET text = CONCAT(?, ' ', text) WHERE article_id = ? ORDER BY created_at DESC LIMIT 300""";

    private static final String ROWS_READ = """
            SELECT CAST(SUM(variable_value) AS SIGNED) FROM information_schema.global_status
             WHERE variable_name IN ('HANDLER_READ_NEXT', 'HANDLER_READ_PREV', 'HANDLER_READ_RND_NEXT', 'HANDLER_READ_KEY')""";

    @Inject
    DiscussedArticles articles;

    @Test
    void everyFilterAndSortStaysOnAnIndex() {
        UUID full = articles.open();
        articles.fill(full, MANY);
        String wave = "wave" + UUID.randomUUID().toString().substring(0, 8);
        articles.execute(WAVE, wave, full.toString());
        articles.column("ANALYZE TABLE comment");
        String few = articles.open().toString();
        Comments.pending(few);
        String category = Articles.link("categories", unique("Quiet"));
        String client = "A".repeat(43);
        Map<String, Integer> dear = new TreeMap<>();
        Stream.of(
                        "sort=-createdAt",
                        "sort=createdAt",
                        "status=spam",
                        "status=rejected&total=true",
                        "status=pending&sort=score",
                        "status=pending&sort=-score",
                        "article=" + few + "&total=true",
                        "article=" + few + "&status=approved&total=true",
                        "article=" + few + "&scoreFrom=50",
                        "authorName=" + unique("Nobody") + "&total=true",
                        "email=" + UUID.randomUUID() + "@example.org&total=true",
                        "client=" + client + "&total=true",
                        "hasLink=true&total=true",
                        "hasLink=true&status=pending&total=true",
                        "scoreFrom=50&total=true",
                        "scoreFrom=50&sort=createdAt",
                        "scoreFrom=50&status=pending&total=true",
                        "createdFrom=2999-01-01T00:00:00Z&total=true",
                        "createdTo=1999-01-01T00:00:00Z&total=true",
                        "category=" + category + "&total=true",
                        "category=" + category + "&status=pending&total=true",
                        "q=" + unique("unsaid") + "&total=true",
                        "q=number&limit=100",
                        "q=number&limit=100&sort=createdAt",
                        "q=" + wave + "&total=true",
                        "q=" + wave + "&sort=createdAt",
                        "q=" + wave + "&status=pending&sort=createdAt",
                        "q=" + wave + "&category=" + category,
                        "q=" + wave + "&page=15")
                .forEach(query -> {
                    int before = articles.number(ROWS_READ);
                    as("moderator").get(Comments.MANAGED + "?" + query).then().statusCode(200);
                    int read = articles.number(ROWS_READ) - before;
                    if (read > FEW) {
                        dear.put(query, read);
                    }
                });
        articles.empty(full);
        assertThat(dear).isEmpty();
    }
}
