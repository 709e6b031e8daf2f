package io.chapeau.delivery;

import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.delivery.PublishedFixture.Spec;
import io.chapeau.http.conditional.EntityTag;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleDeliveryTest {

    private static final Set<String> STANDARD = Set.of(
            "id",
            "slug",
            "locale",
            "title",
            "standfirst",
            "html",
            "excerpt",
            "authors",
            "categories",
            "tags",
            "publishedAt",
            "updatedAt",
            "wordCount",
            "readingMinutes",
            "commentCount",
            "commentsOpen",
            "seo",
            "cover",
            "translations",
            "version");

    @Inject
    PublishedFixture published;

    private final String slug = "piece-" + UUID.randomUUID().toString().substring(0, 8);
    private Spec article = Spec.of(slug, "L’œuvre «\u00A0nue\u00A0»");

    @BeforeEach
    void publish() {
        UUID root = published.category("root-" + slug, "Réseaux sociaux", null);
        UUID leaf = published.category("leaf-" + slug, "Meta", root);
        article = article.by(published.author("second-" + slug, "Zoé"), published.author("first-" + slug, "Ada"))
                .under(leaf)
                .tagged(published.tag("tag-" + slug, "Facebook"));
        published.publish(article);
    }

    @Test
    void articleHasTheShapeOfTheContract() {
        Response answer = reader().get("/v1/articles/" + slug);
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .body("id", equalTo(article.id().toString()))
                .body("title", equalTo("L’œuvre «\u00A0nue\u00A0»"))
                .body("html", equalTo("<p>Body of L’œuvre «\u00A0nue\u00A0»</p>"))
                .body("authors.name", contains("Zoé", "Ada"))
                .body("categories", hasSize(1))
                .body("categories[0].path.name", contains("Réseaux sociaux", "Meta"))
                .body("tags[0]", equalTo(Map.of("slug", "tag-" + slug, "name", "Facebook")))
                .body("publishedAt", equalTo("2018-03-26T08:00:00Z"))
                .body("seo.title", equalTo("For machines"))
                .body("seo.noIndex", equalTo(false))
                .body("cover.width", equalTo(1600))
                .body("version", equalTo(7));
        assertThat(answer.jsonPath().<String, Object>getMap("$").keySet()).isEqualTo(STANDARD);
        assertThat(answer.asString()).contains("\"seo\":" + PublishedFixture.SEO);
    }

    @Test
    void includeAddsEveryPartOfTheBodyAndFieldsRestricts() {
        Response answer = reader().queryParam("fields", "title,slug")
                .queryParam("include", "blocks,text,markdown,comments,neighbours")
                .get("/v1/articles/" + article.id());
        assertThat(answer.jsonPath().<String, Object>getMap("$").keySet())
                .containsExactlyInAnyOrder("title", "slug", "blocks", "text", "markdown", "comments", "neighbours");
        answer.then().body("blocks[0]._type", equalTo("block")).body("comments.items", hasSize(0));
    }

    @Test
    void neighboursAreThoseInDateOrderOfTheSameLanguage() {
        String locale = "x-" + slug.substring(6);
        Instant time = Instant.parse("2019-01-01T00:00:00Z");
        // Of two articles of one moment the id decides.
        List<Spec> twins = Stream.of(Spec.of(slug + "-a", "Twin"), Spec.of(slug + "-b", "Twin"))
                .map(twin -> twin.in(locale).at(time))
                .sorted(Comparator.comparing(twin -> twin.id().toString()))
                .toList();
        Spec older = twins.getFirst();
        Spec middle = twins.getLast();
        Spec newer = Spec.of(slug + "-n", "Newer").in(locale).at(time.plusSeconds(1));
        published.publish(older, middle, newer);
        reader().get("/v1/articles/" + middle.slug() + "?include=neighbours")
                .then()
                .body("neighbours.previous.slug", equalTo(older.slug()))
                .body("neighbours.next.title", equalTo("Newer"));
        reader().get("/v1/articles/" + slug + "-n?include=neighbours")
                .then()
                .body("neighbours.next", nullValue())
                .body("neighbours.previous.id", equalTo(middle.id().toString()));
    }

    @Test
    void whatIsDerivedFromTheBodyIsWrittenThroughOnDemand() {
        for (String address : List.of("/v1/articles/" + slug + "?", "/v1/articles?author=first-" + slug + "&")) {
            assertThat(reader().get(address + "include=outline,links,images").asString())
                    .contains("\"outline\":" + PublishedFixture.OUTLINE)
                    .contains("\"links\":" + PublishedFixture.LINKS)
                    .contains("\"images\":" + PublishedFixture.IMAGES);
            assertThat(reader().get(address + "fields=title&include=links").asString())
                    .contains("\"links\":" + PublishedFixture.LINKS)
                    .doesNotContain("\"outline\"", "\"images\"");
        }
    }

    @Test
    void whatWasNotDerivedYetIsLeftOut() {
        published.run("UPDATE chapeau_public.published_body SET outline = NULL WHERE article_id = ?", article.id());
        reader().get("/v1/articles/" + slug + "?fields=title&include=outline,links")
                .then()
                .statusCode(200)
                .body("keySet()", equalTo(Set.of("title", "links")));
    }

    @Test
    void currentCopyIsNotSentAgain() {
        String etag = whole().get("/v1/articles/" + slug).header("ETag");
        assertThat(etag)
                .isEqualTo(EntityTag.ofBytes(whole().get("/v1/articles/" + slug).asByteArray()));
        for (String known : new String[] {etag, "\"other\", " + etag, "W/" + etag}) {
            reader().header("If-None-Match", known)
                    .get("/v1/articles/" + slug)
                    .then()
                    .statusCode(304)
                    .header("ETag", etag)
                    .header("Cache-Control", "public, no-cache")
                    .body(emptyString());
        }
        reader().header("If-None-Match", "\"other\"")
                .get("/v1/articles/" + slug)
                .then()
                .statusCode(200);
        whole().head("/v1/articles/" + slug)
                .then()
                .statusCode(200)
                .header("ETag", etag)
                .body(emptyString());
    }

    /** A client that takes no compressed form. */
    private static RequestSpecification whole() {
        return reader().config(RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    @Test
    void formerSlugLeadsToTheCurrentOneAndKeepsTheQuery() {
        published.reached("article", "former-" + slug, article.id(), false);
        reader().urlEncodingEnabled(false)
                .get("/v1/articles/former-" + slug + "?include=text,comments&fields=title")
                .then()
                .statusCode(308)
                .header("Location", "/v1/articles/" + slug + "?fields=title&include=text,comments")
                .header("Cache-Control", "public, no-cache");
        reader().get("/v1/articles/former-" + slug + "/comments")
                .then()
                .statusCode(308)
                .header("Location", "/v1/articles/" + slug + "/comments");
        published.run("DELETE FROM chapeau_public.published_article WHERE id = ?", article.id());
        reader().get("/v1/articles/former-" + slug).then().statusCode(404);
        reader().get("/v1/articles/" + slug).then().statusCode(404);
    }

    @Test
    void authorizationIsIgnored() {
        reader().header("Authorization", "Bearer nonsense")
                .get("/v1/articles/" + slug)
                .then()
                .statusCode(200);
    }

    @Test
    void addressThatIsNeitherIdNorSlugIsNotFound() {
        for (String address : new String[] {
            "1-1-1-1-1",
            "%C3%A9",
            "e%CC%81",
            slug.toUpperCase(java.util.Locale.ROOT),
            slug + "%20",
            "a%2Fb",
            "%27--",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(500),
            "\u0131".repeat(2),
            "%E2%80%AE"
        }) {
            reader().urlEncodingEnabled(false)
                    .get("/v1/articles/" + address)
                    .then()
                    .statusCode(404);
        }
        reader().get("/v1/articles/" + article.id().toString().toUpperCase(java.util.Locale.ROOT))
                .then()
                .statusCode(200);
    }
}
