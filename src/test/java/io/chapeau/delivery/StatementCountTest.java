package io.chapeau.delivery;

import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.change.Freshness;
import io.chapeau.database.DataKey;
import io.chapeau.database.Identifiers;
import io.chapeau.delivery.PublishedFixture.Spec;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StatementCountTest {

    private static final String COMMENT = """
            INSERT INTO comment (id, version, article_id, number, status, author_name, email, email_hash, text, html,
                parent_id, depth, shown_replies, staff, secret_hash, created_at)
            VALUES (?, 1, ?, ?, 'approved', 'Ines', '', ?, 'Said', '<p>Said</p>', ?, ?, ?, FALSE, ?, NOW(3))""";
    private static final String LINK = """
            INSERT INTO chapeau_public.published_comment_link (target_id, comment_id, article_id, created_at)
            VALUES (?, ?, ?, NOW(3))""";

    @Inject
    PublishedFixture published;

    @Inject
    Freshness freshness;

    @Inject
    @PersistenceUnit("delivery")
    SessionFactory sessions;

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void pageOfAHundredTakesAsManyStatementsAsAPageOfOne() {
        publishHundred();
        Map<String, Integer> lists = Map.ofEntries(
                Map.entry("/v1/articles?locale=fr", 1),
                Map.entry("/v1/articles?sort=-commentCount", 1),
                Map.entry("/v1/articles?author=ada-" + key, 2),
                Map.entry("/v1/articles?category=root-" + key + "&total=true", 3),
                Map.entry("/v1/articles?author=ada-" + key + "&category=root-" + key, 3),
                Map.entry("/v1/authors?sort=name", 1),
                Map.entry("/v1/tags?sort=-articleCount", 1),
                Map.entry("/v1/categories?view=flat", 1),
                Map.entry("/v1/comments?total=true", 2),
                Map.entry("/v1/comments?category=root-" + key, 2),
                Map.entry("/v1/articles/a0-" + key + "/comments?view=tree", 2),
                Map.entry("/v1/articles/a0-" + key + "/comments?sort=number", 2));
        Map<String, Long> ofOne = new TreeMap<>();
        Map<String, Long> ofHundred = new TreeMap<>();
        lists.keySet().forEach(list -> {
            ofOne.put(list, statements(list + "&limit=1"));
            ofHundred.put(list, statements(list + "&limit=100"));
        });
        assertThat(ofHundred).isEqualTo(ofOne);
        assertThat(ofOne.toString()).isEqualTo(new TreeMap<>(lists).toString());
        String bodies =
                "/v1/articles?fields=html,authors&include=blocks,text,markdown,outline,links,images&author=ada-" + key;
        assertThat(statements(bodies + "&limit=50")).isEqualTo(statements(bodies + "&limit=1"));
    }

    @Test
    void articleTakesOneStatementAndItsPageAHandful() {
        publishHundred();
        String article = "/v1/articles/a0-" + key;
        assertThat(statements(article)).isEqualTo(1);
        assertThat(statements(article + "?include=comments,neighbours,blocks,text,markdown,outline,links,images"))
                .isEqualTo(4);
    }

    @Test
    void whatIsNotShownIsNotRead() {
        publishHundred();
        assertThat(statements("/v1/articles/a0-" + key + "?fields=title")).isEqualTo(1);
        assertThat(statements("/v1/articles?locale=fr&fields=title,slug")).isEqualTo(1);
    }

    @Test
    void commentsTakeAsManyStatementsHoweverManyThereAre() {
        String few = discussed("few", 1);
        String many = discussed("many", 60);
        Map<String, Integer> reads = Map.of(
                "/v1/articles/%s?include=comments", 2,
                "/v1/articles/%s/comments?limit=100", 2,
                "/v1/articles/%s/comments?limit=100&sort=-number&total=true", 3,
                "/v1/comments?limit=100&category=%s", 2,
                // One for each level.
                "/v1/articles/%s/comments?limit=100&view=tree", 4,
                "/v1/articles/%s/comments?limit=100&view=tree&depth=6", 4);
        Map<String, Long> ofFew = new TreeMap<>();
        Map<String, Long> ofMany = new TreeMap<>();
        reads.keySet().forEach(read -> {
            ofFew.put(read, statements(read.formatted(few)));
            ofMany.put(read, statements(read.formatted(many)));
        });
        assertThat(ofMany).isEqualTo(ofFew);
        assertThat(ofMany.toString()).isEqualTo(new TreeMap<>(reads).toString());
    }

    private long statements(String path) {
        freshness.allChanged();
        long before = sessions.getStatistics().getPrepareStatementCount();
        reader().get(path).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    /** The slug of an article, and of its category, with so many comments, each with a reply that has one. */
    private String discussed(String stem, int threads) {
        String slug = stem + "-" + key;
        UUID category = published.category(slug, stem, null);
        Map<String, Object> input = new HashMap<>(Articles.input(stem));
        input.put("slug", slug);
        input.put("categoryIds", List.of(category));
        UUID article = UUID.fromString(Articles.published(input).path("id"));
        for (int number = 1; number <= 3 * threads; number += 3) {
            UUID top = comment(article, category, number, null, 1);
            UUID reply = comment(article, category, number + 1, top, 2);
            comment(article, category, number + 2, reply, 3);
        }
        return slug;
    }

    private UUID comment(UUID article, UUID category, int number, @Nullable UUID parent, int depth) {
        UUID id = Identifiers.next();
        byte[] secret = DataKey.hmac(new byte[32], id.toString().getBytes(StandardCharsets.US_ASCII));
        published.run(COMMENT, id, article, number, secret, parent, depth, depth < 3 ? 1 : 0, secret);
        published.run(LINK, category, id, article);
        return id;
    }

    private void publishHundred() {
        UUID root = published.category("root-" + key, "Root", null);
        UUID leaf = published.category("leaf-" + key, "Leaf", root);
        UUID ada = published.author("ada-" + key, "Ada");
        UUID tag = published.tag("tag-" + key, "Tag");
        List<Spec> articles = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            articles.add(
                    Spec.of("a" + i + "-" + key, "A " + i).by(ada).under(leaf).tagged(tag));
        }
        published.publish(articles);
    }
}
