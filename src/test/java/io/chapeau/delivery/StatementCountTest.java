package io.chapeau.delivery;

import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.change.Freshness;
import io.chapeau.delivery.PublishedFixture.Spec;
import io.chapeau.testing.TestDatabase;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StatementCountTest {

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
        for (String list : List.of(
                "/v1/articles?locale=fr",
                "/v1/articles?sort=-commentCount",
                "/v1/articles?author=ada-" + key,
                "/v1/articles?category=root-" + key + "&total=true",
                "/v1/articles?author=ada-" + key + "&category=root-" + key,
                "/v1/authors?sort=name",
                "/v1/tags?sort=-articleCount",
                "/v1/categories?view=flat",
                "/v1/comments?total=true",
                "/v1/comments?category=root-" + key,
                "/v1/articles/a0-" + key + "/comments?view=tree",
                "/v1/articles/a0-" + key + "/comments?sort=number")) {
            assertThat(statements(list + "&limit=100"))
                    .as(list)
                    .isEqualTo(statements(list + "&limit=1"))
                    .isLessThanOrEqualTo(6);
        }
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

    private long statements(String path) {
        freshness.allChanged();
        long before = sessions.getStatistics().getPrepareStatementCount();
        reader().get(path).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
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
