package io.chapeau.delivery;

import static io.chapeau.delivery.HiddenWord.SECRET;
import static io.chapeau.delivery.HiddenWord.draftSlug;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.chapeau.change.NumberedChanges;
import io.chapeau.testing.Api;
import io.chapeau.testing.ContractDocument;
import io.chapeau.testing.ContractDocument.Operation;
import io.chapeau.testing.Copy;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What readers may not know cannot be filtered, sorted, counted, included or seen, on any operation
 * that anybody may ask without a token, with any parameter.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class LeakTest {

    private static final List<String> PRIVATE = List.of(
            "email",
            "emailHash",
            "email_hash",
            "tokenHash",
            "secretHash",
            "status",
            "deletedAt",
            "deleted_at",
            "body",
            "createdBy",
            "createdAt",
            "publication",
            "review",
            "reviewStep",
            "reviewNote",
            "actions",
            "heldBy",
            "notes",
            "archivedAt",
            "archived",
            "shelf",
            "externalId",
            "bodyReport",
            "bodyFormat",
            "schedule",
            "publishedVersion",
            "translationGroup",
            "translationGroupId",
            "translation_group_id",
            "decidedBy",
            "undoStatus",
            "reason",
            "editedAt",
            "client",
            "clientHash",
            "networkHash",
            "domainHash",
            "fingerprint",
            "secret",
            "original",
            "originalText",
            "revisedAt",
            "hasLink",
            "scoreFrom",
            "authorEmail",
            "score",
            "reasons",
            "entries",
            "maxSize",
            "showsFrom");
    private static final String INVENTED = "xyzzyPlugh";

    private static final int HASH_COLUMNS = 5;
    private static final String HASHES = """
            SELECT c.client_hash, c.network_hash, c.domain_hash, c.email_hash, c.secret_hash
              FROM comment c JOIN slug s ON s.entity_id = c.article_id AND s.entity_type = 'article'
             WHERE s.slug = ?""";

    @Inject
    NumberedChanges changes;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    private static Map<String, String> paths = Map.of();

    /** The secret word, whatever leads to a submission, and the hashes of whom and where the comments came from. */
    private static List<String> hidden = List.of();

    @BeforeEach
    void writeWhatMustStayHidden() throws SQLException {
        if (paths.isEmpty()) {
            paths = HiddenWord.write();
            hidden = Stream.of(List.of(SECRET), HiddenWord.tokens(), hashes())
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private List<String> hashes() throws SQLException {
        List<String> hashes = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(HASHES)) {
            statement.setString(1, paths.get("{article}"));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                for (int column = 1; column <= HASH_COLUMNS; column++) {
                    hashes.addAll(written(rows.getBytes(column)));
                }
            }
        }
        return hashes;
    }

    private static List<String> written(byte[] hash) {
        String hex = HexFormat.of().formatHex(hash);
        return List.of(
                hex,
                hex.toUpperCase(Locale.ROOT),
                Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                Base64.getEncoder().withoutPadding().encodeToString(hash));
    }

    @Test
    void whatMustStayHiddenIsThereForThoseWhoMaySeeIt() {
        assertThat(hidden).hasSizeGreaterThan(100);
        Response comment = Api.as("moderator").get("/v1/management/comments?q=" + SECRET);
        assertThat(comment.asString()).contains(SECRET);
        assertThat(hidden).contains(comment.<String>path("items[0].client"));
    }

    @Test
    void privateAndInventedNamesGetTheSameRefusalEverywhere() {
        List<Operation> operations = anonymous();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(16);
        for (Operation operation : operations) {
            assertSameRefusals(operation, "?", "=1");
            for (String parameter : operation.queryParameters()) {
                if (isClosed(operation, parameter)) {
                    assertSameRefusals(operation, "?" + parameter + "=", "");
                }
                if (parameter.equals("sort")) {
                    assertSameRefusals(operation, "?sort=-", "");
                }
            }
        }
    }

    @Test
    void noParameterBringsDraftsToLight() {
        for (Operation operation : anonymous()) {
            if (operation.id().equals("followContent")) {
                // It never ends; what it sends is what the synchronization has.
                continue;
            }
            String path = path(operation);
            for (String query : queries(operation)) {
                Response answer = reader().urlEncodingEnabled(false).get(path + query);
                assertThat(answer.statusCode()).as(path + query).isIn(200, 400, 404);
                // A refusal names its own address, which whoever asks has.
                assertThat(answer.asString().replace(path, "")).as(path + query).doesNotContain(hidden);
            }
        }
    }

    @Test
    void synchronizationBringsNoDraftToLight() throws Exception {
        changes.settledHead();
        Map<String, String> sent = Copy.of(Copy.PUBLIC).entities();
        assertThat(sent.keySet()).anyMatch(key -> key.startsWith("comment "));
        assertThat(sent.values()).anyMatch(entity -> entity.contains("\"Seen\""));
        assertThat(sent.toString()).doesNotContain(hidden).doesNotContain(draftSlug());
    }

    @Test
    void draftIsNotFoundAsWhatNeverWas() {
        String draftId = Api.as("editor")
                .get("/v1/management/articles?q=" + SECRET)
                .path("items.find { it.slug == '" + draftSlug() + "' }.id");
        for (String suffix : List.of("", "/comments", "?include=comments,neighbours,text")) {
            String never = refusal("/v1/articles/never-was" + suffix, "never-was");
            assertThat(refusal("/v1/articles/" + draftSlug() + suffix, draftSlug()))
                    .isEqualTo(never);
            assertThat(refusal("/v1/articles/" + draftId + suffix, draftId)).isEqualTo(never);
        }
        reader().get("/v1/articles?ids=" + draftId).then().body("items", org.hamcrest.Matchers.empty());
    }

    private static String refusal(String path, String address) {
        Response answer = reader().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        return answer.asString().replace(address, "ADDRESS");
    }

    /** The same words for all names: who asks cannot tell which of them exists. */
    private static void assertSameRefusals(Operation operation, String before, String after) {
        String path = path(operation) + before;
        Response invented = reader().get(path + INVENTED + after);
        assertThat(invented.statusCode()).as(path).isEqualTo(400);
        for (String name : PRIVATE) {
            Response refusal = reader().get(path + name + after);
            assertThat(words(refusal).replace(name, INVENTED)).as(path + name).isEqualTo(words(invented));
        }
    }

    private static String words(Response refusal) {
        return refusal.statusCode() + refusal.<String>path("detail") + refusal.path("errors");
    }

    private static List<String> queries(Operation operation) {
        List<String> queries = new ArrayList<>(List.of("", "?" + INVENTED));
        for (String parameter : operation.queryParameters()) {
            queries.add("?" + parameter + "=" + SECRET.substring(0, 20));
            queries.add("?" + parameter + "=" + draftSlug());
            queries.add("?" + parameter + "=de");
            for (var value : schema(operation, parameter).findValues("enum")) {
                value.forEach(word -> queries.add("?" + parameter + "=" + word.asText()));
            }
        }
        return queries;
    }

    private static boolean isClosed(Operation operation, String parameter) {
        return !schema(operation, parameter).findValues("enum").isEmpty();
    }

    private static com.fasterxml.jackson.databind.JsonNode schema(Operation operation, String parameter) {
        for (var candidate : operation.definition().path("parameters")) {
            if (candidate.path("name").asText().equals(parameter)) {
                return candidate.path("schema");
            }
        }
        throw new IllegalArgumentException(parameter);
    }

    private static List<Operation> anonymous() {
        return ContractDocument.operations().stream()
                .filter(operation -> operation.method().equals("GET")
                        && operation.definition().path("security").isEmpty())
                .toList();
    }

    private static String path(Operation operation) {
        String path = operation.path();
        for (Map.Entry<String, String> known : paths.entrySet()) {
            path = path.replace(known.getKey(), known.getValue());
        }
        return path.replaceAll("\\{[^}]+}", "nothing");
    }
}
