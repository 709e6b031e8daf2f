package io.chapeau.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may call what: every operation of the contract, by everybody, against the table below. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OperationAccessTest {

    private static final String NONE = "none";
    private static final Set<String> WITHOUT_ROLE = Set.of(NONE, TestPrincipals.EXPIRED, TestPrincipals.REVOKED);
    private static final List<String> CALLERS = List.of(
            NONE,
            TestPrincipals.EXPIRED,
            TestPrincipals.REVOKED,
            Role.ADMIN_NAME,
            Role.EDITOR_NAME,
            Role.WRITER_NAME,
            Role.MODERATOR_NAME,
            Role.INTEGRATOR_NAME,
            Role.PREVIEWER_NAME);

    /** Circles of callers, as the table names them. */
    private enum Who {
        /** Delivery and discussion ask nobody's name: a bad token is as good as none. */
        EVERYBODY(CALLERS.toArray(String[]::new)),
        PRINCIPALS(
                Role.ADMIN_NAME,
                Role.EDITOR_NAME,
                Role.WRITER_NAME,
                Role.MODERATOR_NAME,
                Role.INTEGRATOR_NAME,
                Role.PREVIEWER_NAME),
        PREVIEWERS(Role.ADMIN_NAME, Role.EDITOR_NAME, Role.INTEGRATOR_NAME, Role.PREVIEWER_NAME),
        READERS(Role.ADMIN_NAME, Role.EDITOR_NAME, Role.WRITER_NAME, Role.INTEGRATOR_NAME),
        WRITERS(Role.ADMIN_NAME, Role.EDITOR_NAME, Role.WRITER_NAME),
        EDITORS(Role.ADMIN_NAME, Role.EDITOR_NAME),
        MODERATORS(Role.ADMIN_NAME, Role.EDITOR_NAME, Role.MODERATOR_NAME),
        COPIERS(Role.ADMIN_NAME, Role.EDITOR_NAME, Role.INTEGRATOR_NAME),
        WATCHERS(Role.ADMIN_NAME, Role.INTEGRATOR_NAME),
        STAFF(Role.ADMIN_NAME, Role.EDITOR_NAME, Role.WRITER_NAME, Role.MODERATOR_NAME),
        ADMINS(Role.ADMIN_NAME);

        @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
        private final Set<String> callers;

        Who(String... callers) {
            this.callers = Set.of(callers);
        }
    }

    private static final Map<String, Who> ALLOWED = Map.ofEntries(
            entry("listManagedArticles", Who.READERS),
            entry("getManagedArticle", Who.READERS),
            entry("createArticle", Who.WRITERS),
            entry("replaceArticle", Who.WRITERS),
            entry("patchArticle", Who.WRITERS),
            entry("deleteArticle", Who.WRITERS),
            entry("restoreArticle", Who.WRITERS),
            entry("publishArticle", Who.EDITORS),
            entry("unpublishArticle", Who.EDITORS),
            entry("submitArticle", Who.WRITERS),
            entry("withdrawArticle", Who.WRITERS),
            entry("approveArticle", Who.EDITORS),
            entry("requestChangesOfArticle", Who.EDITORS),
            entry("archiveArticle", Who.EDITORS),
            entry("unarchiveArticle", Who.EDITORS),
            entry("purgeArticle", Who.EDITORS),
            entry("emptyTrash", Who.EDITORS),
            entry("scheduleArticle", Who.EDITORS),
            entry("cancelSchedule", Who.EDITORS),
            entry("listArticleSlugs", Who.READERS),
            entry("addArticleSlug", Who.EDITORS),
            entry("forgetArticleSlug", Who.EDITORS),
            entry("listSchedules", Who.COPIERS),
            entry("getCalendar", Who.COPIERS),
            entry("listRevisions", Who.READERS),
            entry("getRevision", Who.READERS),
            entry("diffRevisions", Who.READERS),
            entry("labelRevision", Who.WRITERS),
            entry("restoreRevision", Who.WRITERS),
            entry("lockArticle", Who.WRITERS),
            entry("unlockArticle", Who.WRITERS),
            entry("listNotes", Who.WRITERS),
            entry("getNote", Who.WRITERS),
            entry("createNote", Who.WRITERS),
            entry("patchNote", Who.WRITERS),
            entry("deleteNote", Who.WRITERS),
            entry("resolveNote", Who.WRITERS),
            entry("reopenNote", Who.WRITERS),
            entry("listPreviewLinks", Who.WRITERS),
            entry("createPreviewLink", Who.WRITERS),
            entry("revokePreviewLink", Who.WRITERS),
            entry("getLinkedPreview", Who.EVERYBODY),
            entry("previewArticles", Who.PREVIEWERS),
            entry("previewArticle", Who.PREVIEWERS),
            entry("previewComments", Who.PREVIEWERS),
            entry("previewLatestComments", Who.PREVIEWERS),
            entry("previewAuthors", Who.PREVIEWERS),
            entry("previewAuthor", Who.PREVIEWERS),
            entry("previewCategories", Who.PREVIEWERS),
            entry("previewCategory", Who.PREVIEWERS),
            entry("previewTags", Who.PREVIEWERS),
            entry("previewTag", Who.PREVIEWERS),
            entry("previewCollection", Who.PREVIEWERS),
            entry("listManagedAuthors", Who.READERS),
            entry("getManagedAuthor", Who.READERS),
            entry("createAuthor", Who.EDITORS),
            entry("replaceAuthor", Who.EDITORS),
            entry("patchAuthor", Who.EDITORS),
            entry("deleteAuthor", Who.EDITORS),
            entry("listAuthorSlugs", Who.READERS),
            entry("addAuthorSlug", Who.EDITORS),
            entry("forgetAuthorSlug", Who.EDITORS),
            entry("listManagedCategories", Who.READERS),
            entry("getManagedCategory", Who.READERS),
            entry("createCategory", Who.EDITORS),
            entry("replaceCategory", Who.EDITORS),
            entry("patchCategory", Who.EDITORS),
            entry("deleteCategory", Who.EDITORS),
            entry("listCategorySlugs", Who.READERS),
            entry("addCategorySlug", Who.EDITORS),
            entry("forgetCategorySlug", Who.EDITORS),
            entry("listManagedTags", Who.READERS),
            entry("getManagedTag", Who.READERS),
            entry("createTag", Who.EDITORS),
            entry("replaceTag", Who.EDITORS),
            entry("patchTag", Who.EDITORS),
            entry("deleteTag", Who.EDITORS),
            entry("translateArticle", Who.WRITERS),
            entry("listTranslationGaps", Who.COPIERS),
            entry("listManagedCollections", Who.READERS),
            entry("getManagedCollection", Who.READERS),
            entry("createCollection", Who.EDITORS),
            entry("replaceCollection", Who.EDITORS),
            entry("patchCollection", Who.EDITORS),
            entry("deleteCollection", Who.EDITORS),
            entry("listCollectionSlugs", Who.READERS),
            entry("addCollectionSlug", Who.EDITORS),
            entry("forgetCollectionSlug", Who.EDITORS),
            entry("listTagSlugs", Who.READERS),
            entry("addTagSlug", Who.EDITORS),
            entry("forgetTagSlug", Who.EDITORS),
            entry("listPrincipals", Who.ADMINS),
            entry("getPrincipal", Who.ADMINS),
            entry("createPrincipal", Who.ADMINS),
            entry("replacePrincipal", Who.ADMINS),
            entry("patchPrincipal", Who.ADMINS),
            entry("listTokens", Who.ADMINS),
            entry("createToken", Who.ADMINS),
            entry("getToken", Who.ADMINS),
            entry("revokeToken", Who.ADMINS),
            entry("rotateToken", Who.ADMINS),
            entry("listWebhooks", Who.ADMINS),
            entry("getWebhook", Who.ADMINS),
            entry("createWebhook", Who.ADMINS),
            entry("replaceWebhook", Who.ADMINS),
            entry("patchWebhook", Who.ADMINS),
            entry("deleteWebhook", Who.ADMINS),
            entry("rotateWebhookSecret", Who.ADMINS),
            entry("listWebhookDeliveries", Who.ADMINS),
            entry("getWebhookDelivery", Who.ADMINS),
            entry("testWebhook", Who.ADMINS),
            entry("redeliverWebhookDelivery", Who.ADMINS),
            entry("replayWebhook", Who.ADMINS),
            entry("convertBody", Who.READERS),
            entry("getMe", Who.PRINCIPALS),
            entry("getMetrics", Who.WATCHERS),
            entry("listManagedComments", Who.MODERATORS),
            entry("getManagedComment", Who.MODERATORS),
            entry("approveComment", Who.MODERATORS),
            entry("rejectComment", Who.MODERATORS),
            entry("markCommentAsSpam", Who.MODERATORS),
            entry("undoCommentDecision", Who.MODERATORS),
            entry("deleteComment", Who.MODERATORS),
            entry("listCommentHistory", Who.MODERATORS),
            entry("countComments", Who.MODERATORS),
            entry("decideAboutComments", Who.MODERATORS),
            entry("listDecisionsAboutComments", Who.MODERATORS),
            entry("undoDecisionsAboutComments", Who.MODERATORS),
            entry("createStaffReply", Who.MODERATORS),
            entry("patchCommentRevision", Who.MODERATORS),
            entry("listCommentNotes", Who.MODERATORS),
            entry("createCommentNote", Who.MODERATORS),
            entry("deleteCommentNote", Who.MODERATORS),
            entry("listBans", Who.MODERATORS),
            entry("exportPerson", Who.MODERATORS),
            entry("erasePerson", Who.EDITORS),
            entry("getBan", Who.MODERATORS),
            entry("createBan", Who.MODERATORS),
            entry("previewBan", Who.MODERATORS),
            entry("patchBan", Who.MODERATORS),
            entry("deleteBan", Who.MODERATORS),
            entry("getCommentForm", Who.EVERYBODY),
            entry("listArticles", Who.EVERYBODY),
            entry("getArticle", Who.EVERYBODY),
            entry("listComments", Who.EVERYBODY),
            entry("listLatestComments", Who.EVERYBODY),
            entry("listAuthors", Who.EVERYBODY),
            entry("getAuthor", Who.EVERYBODY),
            entry("listCategories", Who.EVERYBODY),
            entry("getCategory", Who.EVERYBODY),
            entry("listTags", Who.EVERYBODY),
            entry("getTag", Who.EVERYBODY),
            entry("getCollection", Who.EVERYBODY),
            entry("submitComment", Who.EVERYBODY),
            entry("patchSubmission", Who.EVERYBODY),
            entry("withdrawSubmission", Who.EVERYBODY),
            entry("getSubmission", Who.EVERYBODY),
            entry("syncContent", Who.EVERYBODY),
            entry("syncManagedContent", Who.COPIERS),
            entry("followContent", Who.EVERYBODY),
            entry("followManagedContent", Who.COPIERS),
            entry("runBatch", Who.STAFF),
            entry("runBulkAction", Who.WRITERS));

    @Inject
    ObjectMapper mapper;

    /** An operation as a client without knowledge of its data can call it. */
    private record Call(
            String id, String method, String path, @Nullable String mediaType) {

        int as(String caller) {
            RequestSpecification request = client(caller).header("If-Match", "*");
            if (mediaType != null) {
                request.contentType(mediaType).body("{}");
            }
            return request.request(method, path).statusCode();
        }

        /** Wrong in everything that could be wrong besides the caller. */
        int brokenAs(String caller) {
            return client(caller)
                    .contentType("text/plain")
                    .body("{")
                    .request(method, path.replaceAll("[0-9a-f-]{36}", "no-id") + "?invented=1")
                    .statusCode();
        }

        private static RequestSpecification client(String caller) {
            return caller.equals(NONE) ? Api.reader() : Api.as(caller);
        }
    }

    @Test
    void tableNamesEveryOperationOfTheContract() throws IOException {
        assertThat(calls().keySet()).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    }

    @Test
    void everyOperationLetsInWhomTheTableNamesAndNobodyElse() throws IOException {
        List<String> deviations = new ArrayList<>();
        for (Call call : calls().values()) {
            for (String caller : CALLERS) {
                String expected = expected(call, caller);
                String met = outcome(call.as(caller));
                if (!met.equals(expected)) {
                    deviations.add(call.id() + " by " + caller + ": " + met + " instead of " + expected);
                }
            }
        }
        assertThat(deviations).isEmpty();
    }

    @Test
    void refusalOfTheCallerComesBeforeBodyAndParameters() throws IOException {
        List<String> deviations = new ArrayList<>();
        for (Call call : calls().values()) {
            for (String caller : CALLERS) {
                String expected = expected(call, caller);
                String met = outcome(call.brokenAs(caller));
                if (!expected.equals("let through") && !met.equals(expected)) {
                    deviations.add(call.id() + " by " + caller + ": " + met + " instead of " + expected);
                }
            }
        }
        assertThat(deviations).isEmpty();
    }

    private static String expected(Call call, String caller) {
        Who allowed = ALLOWED.get(call.id());
        if (allowed != null && allowed.callers.contains(caller)) {
            return "let through";
        }
        return WITHOUT_ROLE.contains(caller) ? "401" : "403";
    }

    private static String outcome(int status) {
        return status == 401 || status == 403 || status >= 500 ? String.valueOf(status) : "let through";
    }

    private Map<String, Call> calls() throws IOException {
        JsonNode contract =
                mapper.readTree(Api.reader().get("/openapi?format=json").asString());
        Map<String, Call> calls = new LinkedHashMap<>();
        contract.path("paths")
                .forEachEntry((template, operations) -> operations.forEachEntry((method, operation) -> {
                    if (operation.has("operationId")) {
                        Call call = call(template, method, operation);
                        calls.put(call.id(), call);
                    }
                }));
        return calls;
    }

    private static Call call(String template, String method, JsonNode operation) {
        String path = template.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        JsonNode bodies = operation.path("requestBody").path("content");
        String mediaType = bodies.isEmpty() ? null : bodies.fieldNames().next();
        boolean endless = operation.at("/responses/200/content").has("text/event-stream");
        String verb = endless ? "HEAD" : method.toUpperCase(Locale.ROOT);
        return new Call(operation.path("operationId").asText(), verb, path, mediaType);
    }
}
