package io.chapeau.delivery.hot;

import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a client writes an address, memory answers it as the database would, or not at all. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SpellingTest {

    private static final int TRIES = "full".equals(System.getProperty("proof")) ? 5_000 : 150;
    private static final long SEED = 20_261_127;

    private static final List<String> PARAMETERS = List.of(
            "limit=1",
            "limit=2",
            "total=true",
            "sort=-publishedAt",
            "sort=title",
            "fields=title,slug",
            "include=text",
            "locale=en",
            "publishedFrom=2001-01-31T12:00:00Z",
            "page=1",
            "page=2",
            "ids=",
            "nothing=1",
            "limit=0",
            "category=none",
            "cursor=none");

    private static final List<String> LISTS = List.of(
            "/v1/articles", "/v1/authors", "/v1/tags", "/v1/categories", "/v1/comments", "/v1/articles/nowhere");

    @Inject
    HotPath memory;

    private final Random random = new Random(SEED);

    @Test
    void everySpellingOfAnAddressIsAnsweredAsItIsWithoutMemory() {
        created("/v1/management/categories", Map.of("name", unique("Spelt")));
        Articles.published(Articles.input(unique("Spelt")));
        long before = memory.given();
        for (int i = 0; i < TRIES; i++) {
            Map<String, String> headers = random.nextBoolean() ? Map.of() : Map.of("Accept-Encoding", "gzip");
            Reading.assertSame(LISTS.get(random.nextInt(LISTS.size())) + query(), headers);
        }
        // Refusals are not kept, and most of these addresses are refused.
        assertThat(memory.given() - before).as("answers from memory").isGreaterThan(TRIES / 4);
    }

    @Test
    void spellingsThatSayTheSameAreOneAnswer() {
        String canonical =
                Reading.hot("/v1/articles?fields=title,slug&limit=3", Map.of()).body();
        for (String other : List.of(
                "?limit=3&fields=title,slug", "?limit=%33&fields=title%2Cslug", "?&fields=title%2cslug&&limit=3&")) {
            assertThat(Reading.hot("/v1/articles" + other, Map.of()).body())
                    .as(other)
                    .isEqualTo(canonical);
        }
    }

    private String query() {
        List<String> some = new ArrayList<>(PARAMETERS);
        Collections.shuffle(some, random);
        StringBuilder query = new StringBuilder();
        for (String parameter : some.subList(0, random.nextInt(4))) {
            query.append(query.isEmpty() ? "?" : random.nextInt(8) == 0 ? "&&" : "&")
                    .append(spelt(parameter));
        }
        return query.toString();
    }

    /** Some characters as escapes, in either case, which say the same. */
    private String spelt(String parameter) {
        StringBuilder spelt = new StringBuilder();
        for (int i = 0; i < parameter.length(); i++) {
            char c = parameter.charAt(i);
            boolean escaped = c != '=' && random.nextInt(6) == 0;
            String escape = String.format(random.nextBoolean() ? "%%%02x" : "%%%02X", (int) c);
            spelt.append(escaped ? escape : String.valueOf(c));
        }
        return spelt.toString();
    }
}
