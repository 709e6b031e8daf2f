package io.chapeau.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.chapeau.testing.Api;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** There is always somebody who can get in. The administrators of other tests step aside meanwhile. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LastAdministratorTest {

    private static final int ROUNDS = 10;

    @Inject
    AccessTokenRepository tokens;

    @Inject
    Clock clock;

    private final List<UUID> aside = new ArrayList<>();

    @AfterEach
    void letTheOthersBackIn() {
        QuarkusTransaction.requiringNew()
                .run(() -> aside.forEach(id -> tokens.update("revokedAt = null where id = ?1", id)));
        aside.clear();
    }

    @Test
    void lastValidTokenCannotBeRevokedButRotated() {
        Response token = AccessClient.token(AccessClient.principal("admin"));
        leaveOnly(token);
        String secret = token.path("secret");
        AccessClient.with(secret)
                .delete(token.header("Location"))
                .then()
                .statusCode(409)
                .body("detail", containsString("/rotate"));
        String renewed = AccessClient.with(secret)
                .post(token.header("Location") + "/rotate")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        assertThat(AccessClient.statusOfMe(secret)).isEqualTo(401);
        assertThat(AccessClient.statusOfMe(renewed)).isEqualTo(200);
    }

    @Test
    void lastAdministratorKeepsItsRoleUntilThereIsAnother() {
        Response principal = AccessClient.principal("admin");
        Response token = AccessClient.token(principal);
        Response second = AccessClient.token(principal);
        Response other = AccessClient.token(AccessClient.principal("admin"));
        leaveOnly(token, second, other);
        String secret = token.path("secret");
        AccessClient.with(secret).delete(other.header("Location")).then().statusCode(204);
        demote(secret, principal).then().statusCode(409);
        assertThat(AccessClient.statusOfMe(secret)).isEqualTo(200);
    }

    @Test
    void twoAdministratorsCannotShutEachOtherOut() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Response a = AccessClient.principal("admin");
            Response b = AccessClient.principal("admin");
            Response tokenOfA = AccessClient.token(a);
            Response tokenOfB = AccessClient.token(b);
            leaveOnly(tokenOfA, tokenOfB);
            String secretOfA = tokenOfA.path("secret");
            String secretOfB = tokenOfB.path("secret");
            List<Integer> statuses = AtOnce.run(
                    () -> AccessClient.with(secretOfA)
                            .delete(tokenOfB.header("Location"))
                            .statusCode(),
                    () -> demote(secretOfB, a).statusCode());
            assertThat(statuses)
                    .allMatch(status -> Set.of(200, 204, 401, 403, 409).contains(status));
            QuarkusTransaction.requiringNew().run(() -> assertThat(tokens.listValidOfAdministrators(clock.instant()))
                    .isNotEmpty());
            letTheOthersBackIn();
        }
    }

    private void leaveOnly(Response... staying) {
        List<String> ids = new ArrayList<>();
        for (Response token : staying) {
            ids.add(token.path("id"));
        }
        QuarkusTransaction.requiringNew().run(() -> tokens.listValidOfAdministrators(clock.instant()).stream()
                .filter(token -> !ids.contains(token.id.toString()))
                .forEach(token -> {
                    token.revokedAt = clock.instant();
                    aside.add(token.id);
                }));
    }

    private static Response demote(String secret, Response principal) {
        return AccessClient.with(secret)
                .contentType(Api.MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"role\":\"writer\"}")
                .patch(principal.header("Location"));
    }
}
