package io.chapeau.change.sync;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.change.NumberedChanges;
import io.chapeau.http.paging.CursorCodec;
import io.chapeau.testing.Articles;
import io.chapeau.testing.Copy;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cursors that the log cannot serve: their copies must start anew, and are told so. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SyncCursorTest {

    private static final List<String> ARTICLES = List.of("article");

    @Inject
    CursorCodec codec;

    @Inject
    NumberedChanges changes;

    @Test
    void cursorPastTheRetentionIsGone() {
        resume(new SyncMark(0, 0, -1))
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/gone"))
                .body("detail", containsString("no longer kept"));
    }

    @Test
    void cursorOfAFutureThatARestoreUndidIsGone() {
        long head = changes.settledHead();
        resume(new SyncMark(0, 0, head + 1_000)).then().statusCode(410).body("detail", containsString("restored"));
    }

    @Test
    void numberThatMeansAnotherChangeNowIsGone() {
        Articles.created(Articles.input(unique("Restored")));
        long head = changes.settledHead();
        resume(new SyncMark(head, 1, head)).then().statusCode(410).body("detail", containsString("restored"));
    }

    private Response resume(SyncMark mark) {
        String cursor = codec.seal(new SyncCursor("management", ARTICLES, mark, null, null));
        return as("integrator").queryParam("cursor", cursor).get(Copy.MANAGEMENT);
    }
}
