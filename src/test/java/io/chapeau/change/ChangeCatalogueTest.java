package io.chapeau.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ChangeCatalogueTest {

    @Inject
    ObjectMapper mapper;

    @Test
    void contractListsEveryTypeAndWhatItMeansToReaders() throws IOException {
        JsonNode schema = mapper.readTree(
                        Api.reader().get("/openapi?format=json").asString())
                .at("/components/schemas/ChangeType");
        List<String> words = new ArrayList<>();
        schema.path("enum").forEach(word -> words.add(word.asText()));
        assertThat(words)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ChangeType.values()).map(ChangeType::word).toList());
        for (ChangeType type : ChangeType.values()) {
            assertThat(schema.path("description").asText().lines())
                    .as(type.word())
                    .anyMatch(line -> line.startsWith("| `" + type.word() + "` |")
                            && line.endsWith("| " + meaning(type.on(true)) + " |"));
        }
    }

    private static String meaning(Effect onReaders) {
        return switch (onReaders) {
            case NONE -> "—";
            case APPEARS -> "appears";
            case CHANGES -> "changes";
            case VANISHES -> "vanishes";
        };
    }
}
