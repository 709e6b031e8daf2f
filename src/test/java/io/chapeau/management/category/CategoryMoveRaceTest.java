package io.chapeau.management.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.Articles;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CategoryMoveRaceTest {

    private static final int ROUNDS = 50;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Test
    void twoMovesAtOnceNeverMakeACycle() throws Exception {
        String a = Categories.under(null);
        String b = Categories.under(null);
        for (int round = 0; round < ROUNDS; round++) {
            List<Integer> statuses = AtOnce.run(() -> Categories.move(a, b).statusCode(), () -> Categories.move(b, a)
                    .statusCode());
            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
            assertThat(List.of(isTop(a), isTop(b))).containsExactlyInAnyOrder(true, false);
            Categories.move(a, null).then().statusCode(200);
            Categories.move(b, null).then().statusCode(200);
        }
    }

    @Test
    void publishesDuringMovesMissNoAncestor() throws Exception {
        String category = Categories.under(null);
        String one = Categories.under(null);
        String other = Categories.under(null);
        Map<String, Object> input = Articles.input("Published while its category moves");
        input.put("categoryIds", List.of(category));
        String article = Articles.pathOf(Articles.published(input));
        for (int round = 0; round < ROUNDS; round++) {
            String target = round % 2 == 0 ? one : other;
            String action = round % 3 == 0 ? "unpublish" : "publish";
            List<Integer> statuses =
                    AtOnce.run(() -> Categories.move(category, target).statusCode(), () -> Articles.act(article, action)
                            .statusCode());
            assertThat(statuses).containsExactly(200, 200);
            int linked = action.equals("publish") ? 1 : 0;
            assertThat(countOf(category)).isEqualTo(linked);
            assertThat(countOf(target)).isEqualTo(linked);
            assertThat(countOf(target.equals(one) ? other : one)).isZero();
        }
    }

    /** A deadlock is repeated and so seldom seen; the server counts each. */
    @Test
    void savesAndMovesWaitForEachOtherInOneOrder() throws Exception {
        String category = Categories.under(null);
        List<String> targets = List.of(Categories.under(null), Categories.under(null));
        List<String> articles = Stream.generate(
                        () -> Articles.created(Articles.input("Filed anew")).header("Location"))
                .limit(3)
                .toList();
        long before = deadlocks();
        AtOnce.times(articles.size() + 1, client -> {
            for (int round = 0; round < ROUNDS; round++) {
                Response answer = client == articles.size()
                        ? Categories.move(category, targets.get(round % 2))
                        : filed(articles.get(client), round % 2 == 0 ? "" : "\"" + category + "\"");
                answer.then().statusCode(200);
            }
            return client;
        });
        assertThat(deadlocks()).isEqualTo(before);
    }

    private static Response filed(String article, String categories) {
        return Articles.patch(article, "*", "{\"categoryIds\":[" + categories + "]}");
    }

    private long deadlocks() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT variable_value FROM information_schema.global_status"
                        + " WHERE variable_name = 'Innodb_deadlocks'")) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    private static boolean isTop(String id) {
        return Categories.get(id).<Integer>path("depth") == 1;
    }

    private static int countOf(String id) {
        return Categories.get(id).path("articleCount");
    }
}
