package io.chapeau.delivery.hot;

import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chapeau.change.CacheTag;
import io.chapeau.database.Identifiers;
import io.chapeau.delivery.hot.Reading.Answer;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CdnHeadersTest {

    private static final List<UUID> MANY =
            Stream.generate(Identifiers::next).limit(150).toList();

    @Test
    void networkIsToldWhatAnAnswerDependsOnInItsOwnWords() {
        String article = Articles.published(Articles.input(unique("Far away"))).path("id");
        String tag = CacheTag.of(UUID.fromString(article)).word();
        Map<String, String> headers = Map.of(
                "fastly",
                "Surrogate-Key: " + tag,
                "cloudflare",
                "Cache-Tag: " + tag,
                "groups",
                "Cache-Groups: \"" + tag);
        headers.forEach((network, expected) -> {
            QuarkusMock.installMockForType(new CdnHeaders(Optional.of(network)), CdnHeaders.class);
            Answer answer = Reading.cold("/v1/articles/" + article, Map.of());
            String name = expected.substring(0, expected.indexOf(':'));
            assertThat(name + ": " + answer.header(name)).startsWith(expected);
            assertThat(answer.header("CDN-Cache-Control")).isEqualTo("max-age=86400");
            assertThat(answer.header("Cache-Control")).isEqualTo("public, no-cache");
        });
    }

    @Test
    void listsRedirectsAnd304CarryThemAlsoFromMemoryAnd404IsNotKeptByANetwork() {
        QuarkusMock.installMockForType(new CdnHeaders(Optional.of("fastly")), CdnHeaders.class);
        String slug = unique("far-off").replace(' ', '-');
        Map<String, Object> input = new HashMap<>(Articles.input(unique("Far off")));
        String author = Api.created("/v1/management/authors", Map.of("name", unique("Fara Way"), "slug", slug))
                .path("id");
        input.putAll(Map.of("slug", slug, "authorIds", List.of(author)));
        String path = Articles.pathOf(Articles.published(input));
        Articles.patch(path, "*", "{\"slug\": \"" + slug + "-later\"}").then().statusCode(200);
        Articles.act(path, "publish").then().statusCode(200);
        String tag = CacheTag.of(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .word();
        String article = "/v1/articles/" + slug + "-later";
        String version = Objects.requireNonNull(
                Reading.cold(article, Map.of("Accept-Encoding", "gzip")).header("ETag"));
        assertTagged(200, tag, article, Map.of());
        assertTagged(304, tag, article, Map.of("If-None-Match", version));
        assertTagged(308, tag, "/v1/articles/" + slug, Map.of());
        assertTagged(200, "in-", "/v1/articles?limit=1&author=" + slug, Map.of());
        Answer nothing = Reading.hot("/v1/articles/" + slug + "-never", Map.of());
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.headers()).doesNotContainKeys("Surrogate-Key", "CDN-Cache-Control");
    }

    private static void assertTagged(int status, String tag, String target, Map<String, String> headers) {
        Reading.assertSame(target, headers);
        Answer answer = Reading.hot(target, headers);
        assertThat(answer.status()).as(target).isEqualTo(status);
        assertThat(answer.header("Surrogate-Key")).as(target).contains(tag);
        assertThat(answer.header("CDN-Cache-Control")).as(target).isEqualTo("max-age=86400");
    }

    @Test
    void withoutTheSettingNobodyIsToldAnything() {
        String article = Articles.published(Articles.input(unique("Near"))).path("id");
        assertThat(Reading.cold("/v1/articles/" + article, Map.of()).headers())
                .doesNotContainKeys("Surrogate-Key", "Cache-Tag", "Cache-Groups", "CDN-Cache-Control");
    }

    @Test
    void tooManyTagsAreReplacedByThoseOfAllKinds() {
        CdnHeaders headers = new CdnHeaders(Optional.of("cloudflare"));
        List<CacheTag> tags = MANY.stream().map(CacheTag::of).toList();
        assertThat(headers.of(tags))
                .containsEntry("Cache-Tag", "articles,authors,categories,tags,comments,collections");
        assertThat(headers.of(tags.subList(0, 2)).get("Cache-Tag")).hasSize(2 * 16 + 1);
    }

    @Test
    void networkThatNobodyKnowsIsRefused() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new CdnHeaders(Optional.of("akamai")))
                .withMessageContaining("fastly, cloudflare or groups");
    }
}
