package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.chapeau.database.Identifiers;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DryRunTest {

    private static final String TABLES =
            "CHECKSUM TABLE chapeau.article, chapeau.article_author, chapeau.article_category,"
                    + " chapeau.article_tag, chapeau.slug, chapeau.idempotency_key, chapeau_public.published_article";

    /** Numbering goes on beside, so the rows are counted, not compared. */
    private static final String CHANGES = "SELECT 'changes', COUNT(*) FROM chapeau.change_log";

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Test
    void triedCreationAnswersTheArticleAndLeavesNothing() {
        Map<String, Object> input = full();
        Response tried = leavingNothing(() -> trying().body(input).post(Articles.PATH));
        tried.then()
                .statusCode(200)
                .header("Location", nullValue())
                .header("ETag", nullValue())
                .body("slug", equalTo(input.get("slug")))
                .body("body.format", equalTo("html"))
                .body("bodyReport", hasSize(1))
                .body("publication", equalTo("none"));
        assertThat(stable(Articles.created(input))).isEqualTo(stable(tried));
    }

    @Test
    void triedCreationUnderAKnownIdAnswersTheArticleAndLeavesNothing() {
        String path = Articles.PATH + "/" + Identifiers.next();
        Map<String, Object> input = full();
        Response tried = leavingNothing(
                () -> trying().header("If-None-Match", "*").body(input).put(path));
        tried.then().statusCode(200).header("Location", nullValue()).header("ETag", nullValue());
        assertThat(path).endsWith(tried.<String>path("id"));
        as("editor").get(path).then().statusCode(404);
    }

    @Test
    void triedReplacementAnswersWhatTheReplacementAnswers() {
        String path = Articles.created(Articles.input(unique("Old"))).header("Location");
        Articles.act(path, "publish").then().statusCode(200);
        Map<String, Object> input = full();
        Response tried = leavingNothing(
                () -> trying().header("If-Match", "*").body(input).put(path));
        tried.then().statusCode(200).header("ETag", nullValue()).body("publication", equalTo("changed"));
        assertThat(stable(Articles.put(path, "*", input))).isEqualTo(stable(tried));
    }

    @Test
    void triedPatchAnswersWhatThePatchAnswers() {
        String path = Articles.created(Articles.input(unique("Old"))).header("Location");
        String patch = "{\"title\":\"New\",\"slug\":\"" + unique("new").replace(' ', '-') + "\"}";
        Response tried = leavingNothing(() -> as("editor")
                .queryParam("dryRun", true)
                .header("If-Match", "\"0\"")
                .contentType(Api.MERGE_PATCH)
                .body(patch)
                .patch(path));
        tried.then().statusCode(200).body("version", equalTo(1));
        assertThat(stable(Articles.patch(path, "\"0\"", patch))).isEqualTo(stable(tried));
    }

    @Test
    void everyRuleHoldsAsInTheWrite() {
        Map<String, Object> taken = full();
        Articles.created(taken);
        Map<String, Object> sameSlug = full();
        sameSlug.put("slug", taken.get("slug"));
        refused(sameSlug, 409).body("errors.pointer", containsInAnyOrder("/slug"));
        Map<String, Object> sameExternalId = full();
        sameExternalId.put("externalId", taken.get("externalId"));
        refused(sameExternalId, 409).body("errors.pointer", containsInAnyOrder("/externalId"));
        Map<String, Object> broken = full();
        broken.put("authorIds", List.of(Identifiers.next().toString()));
        broken.put("publishedAt", "2999-01-01T00:00:00Z");
        refused(broken, 422).body("errors.pointer", hasItems("/authorIds/0", "/publishedAt"));
    }

    @Test
    void preconditionsHoldAsInTheWrite() {
        Map<String, Object> input = full();
        String path = Articles.created(Articles.input(unique("Guarded"))).header("Location");
        leavingNothing(() -> trying().body(input).put(path)).then().statusCode(428);
        leavingNothing(() -> trying().header("If-Match", "\"7\"").body(input).put(path))
                .then()
                .statusCode(412)
                .header("ETag", "\"0\"");
        leavingNothing(() -> trying().header("If-None-Match", "*").body(input).put(path))
                .then()
                .statusCode(412);
        as("writer")
                .queryParam("dryRun", true)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(input)
                .put(path)
                .then()
                .statusCode(404);
    }

    @Test
    void triedCreationLeavesTheKeyOfItsRequestFree() {
        Map<String, Object> input = full();
        String key = UUID.randomUUID().toString();
        leavingNothing(() -> trying().header("Idempotency-Key", key).body(input).post(Articles.PATH))
                .then()
                .statusCode(200);
        as("editor")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(input)
                .post(Articles.PATH)
                .then()
                .statusCode(201);
    }

    @Test
    void aWordThatIsNeitherTrueNorFalseIsRefused() {
        Map<String, Object> input = full();
        leavingNothing(() -> as("editor")
                        .queryParam("dryRun", "yes")
                        .contentType(ContentType.JSON)
                        .body(input)
                        .post(Articles.PATH))
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("dryRun"));
    }

    private static Map<String, Object> full() {
        String name = unique("Tried");
        Map<String, Object> input = new HashMap<>(Articles.input(name));
        input.put("slug", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        input.put("externalId", name);
        input.put("authorIds", List.of(Articles.link("authors", unique("Signs"))));
        input.put("body", Map.of("format", "html", "value", "<p>Hello<script>x()</script></p>"));
        return input;
    }

    private static RequestSpecification trying() {
        return as("editor").queryParam("dryRun", true).contentType(ContentType.JSON);
    }

    private io.restassured.response.ValidatableResponse refused(Map<String, Object> input, int status) {
        return leavingNothing(() -> trying().body(input).post(Articles.PATH))
                .then()
                .statusCode(status);
    }

    /** All that does not depend on the moment; a new article has another id each time. */
    private static Map<String, Object> stable(Response article) {
        Map<String, Object> view = new HashMap<>(article.<Map<String, Object>>path(""));
        view.keySet().removeAll(List.of("createdAt", "updatedAt"));
        if (article.header("Location") != null || article.<Integer>path("version") == 0) {
            view.keySet().removeAll(List.of("id", "translationGroupId"));
        }
        return view;
    }

    private Response leavingNothing(Supplier<Response> request) {
        List<String> before = checksums();
        Response answer = request.get();
        assertThat(checksums()).isEqualTo(before);
        return answer;
    }

    private List<String> checksums() {
        List<String> checksums = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String statement : List.of(TABLES, CHANGES)) {
                try (ResultSet rows = connection.createStatement().executeQuery(statement)) {
                    while (rows.next()) {
                        checksums.add(rows.getString(1) + " " + rows.getString(2));
                    }
                }
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return checksums;
    }
}
