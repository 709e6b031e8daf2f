package io.chapeau.delivery;

import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.delivery.PublishedFixture.Spec;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrontPageTest {

    @Inject
    PublishedFixture published;

    @Test
    void pageLinksTheContractHealthAndTheLatestArticlesWithTitlesEscaped() {
        String slug = "latest-" + UUID.randomUUID();
        published.publish(
                Spec.of(slug, "<script>alert('l’été')</script> & \"co\"").at(Instant.parse("2200-01-01T00:00:00Z")));
        Response page = reader().get("/");
        page.then().statusCode(200).contentType("text/html");
        assertThat(page.asString())
                .contains("href=\"/openapi\"", "href=\"/docs\"", "href=\"/v1/articles\"", "href=\"/q/health\"")
                .contains("<a href=\"/v1/articles/" + slug + "\" lang=\"fr\">&lt;script&gt;alert(&#39;l’été&#39;)"
                        + "&lt;/script&gt; &amp; &quot;co&quot;</a>")
                .doesNotContain("<script");
        published.run("DELETE FROM chapeau_public.published_article WHERE slug = ?", slug);
    }
}
