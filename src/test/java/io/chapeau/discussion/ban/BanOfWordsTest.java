package io.chapeau.discussion.ban;

import static io.chapeau.discussion.ban.BanCalls.BANS;
import static io.chapeau.discussion.ban.BanCalls.article;
import static io.chapeau.discussion.ban.BanCalls.ban;
import static io.chapeau.discussion.ban.BanCalls.isCaught;
import static io.chapeau.discussion.ban.BanCalls.isNotBanned;
import static io.chapeau.discussion.ban.BanCalls.lift;
import static io.chapeau.discussion.ban.BanCalls.post;
import static io.chapeau.discussion.ban.BanCalls.said;
import static io.chapeau.discussion.ban.BanCalls.taken;
import static io.chapeau.discussion.ban.BanCalls.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words and expressions of the site: what they hit, and how many there may be. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class BanOfWordsTest {

    private static final String CLIENT = "198.19.30.1";
    private static final String SOMEBODY = "somebody@calm.example";

    /** As many as there is place for. */
    private static final String FILL = """
            INSERT INTO comment_ban (id, version, kind, hash, text, reason, created_at, created_by)
            SELECT UUID(), 0, 'word', UNHEX(SHA2(CONCAT('lighthouse', seq), 256)), CONCAT('lighthouse', seq), 'filled up',
                   UTC_TIMESTAMP(3), UUID()
              FROM seq_1_to_500
             WHERE seq <= 500 - (SELECT COUNT(*) FROM comment_ban WHERE kind IN ('word', 'pattern'))""";

    /** Each of them hits whoever speaks of a lightship. */
    private static final String EXPRESSIONS = """
            INSERT INTO comment_ban (id, version, kind, hash, text, reason, created_at, created_by)
            SELECT UUID(), 0, 'pattern', UNHEX(SHA2(CONCAT('lightship', seq), 256)),
                   RPAD(CONCAT('lightship|', seq), 200, '字'), 'filled up', UTC_TIMESTAMP(3), UUID()
              FROM seq_1_to_400""";

    private static final String EXPIRED = """
            INSERT INTO comment_ban (id, version, kind, hash, text, reason, expires_at, created_at, created_by)
            SELECT UUID(), 0, 'word', UNHEX(SHA2(CONCAT('foghorn', seq), 256)), CONCAT('foghorn', seq), 'filled up',
                   UTC_TIMESTAMP(3) - INTERVAL 1 HOUR, UTC_TIMESTAMP(3) - INTERVAL 1 DAY, UUID()
              FROM seq_1_to_500""";

    private static final String PERSONS = """
            INSERT INTO comment_ban (id, version, kind, hash, reason, created_at, created_by)
            SELECT UUID(), 0, 'email', UNHEX(SHA2(CONCAT('keeper', seq), 256)), 'filled up', UTC_TIMESTAMP(3), UUID()
              FROM seq_1_to_100000
             WHERE seq <= 100000 - (SELECT COUNT(*) FROM comment_ban
                                     WHERE kind NOT IN ('word', 'pattern')
                                       AND (expires_at IS NULL OR expires_at > UTC_TIMESTAMP(3)))""";

    private static final String EXPIRED_PERSON = """
            UPDATE comment_ban SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 HOUR
             WHERE hash = UNHEX(SHA2('keeper1', 256))""";

    private static final String LASTING_PERSON =
            "UPDATE comment_ban SET expires_at = NULL WHERE hash = UNHEX(SHA2('keeper1', 256))";

    private static final String EMPTY = "DELETE FROM comment_ban WHERE reason = 'filled up'";
    private static final String CHANGED = "UPDATE comment_ban_list SET version = version + 1";

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    @Test
    void expressionIsFoundInTextAndNameInWhateverCase() {
        String article = article();
        String stem = unique();
        String expression = stem.toUpperCase(Locale.ROOT) + "[0-9]{3}s?\\b";
        String ban = ban(Map.of("kind", "pattern", "value", expression));
        isCaught(taken(article, CLIENT, said(SOMEBODY, "Buy " + stem + "123s.")), expression);
        isCaught(
                taken(article, CLIENT, said(SOMEBODY, "Old rope: " + stem.toUpperCase(Locale.ROOT) + "456.")),
                expression);
        Map<String, String> named =
                Map.of("authorName", stem + "789", "authorEmail", SOMEBODY, "text", "The buoy rings, " + unique());
        taken(article, CLIENT, named)
                .then()
                .body("status", equalTo("spam"))
                .body("reasons[0].rule", equalTo("bannedPattern"))
                .body("reasons[0].detail", equalTo(expression));
        isNotBanned(taken(article, CLIENT, said(SOMEBODY, "Two digits fail: " + stem + "12s.")));
        isNotBanned(taken(article, CLIENT, said(SOMEBODY, "So do four of them, as in " + stem + "1234.")));
        lift(ban);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ferr(y | missing closing ) in ferr(y",
                "ferry[s | missing closing ] in [s",
                "fer*+y | invalid nested repetition operator in *+",
                "(?=ferry)f | (?=",
                "(ferry) \\1 | \\1",
                "ferry{2000} | {2000}",
            })
    void expressionThatCannotBeRunIsRefusedWithThePartOfIt(String expression, String part) {
        for (String path : new String[] {BANS, BANS + "/preview"}) {
            post(path, Map.of("kind", "pattern", "value", expression))
                    .then()
                    .statusCode(422)
                    .body("errors.size()", equalTo(1))
                    .body("errors[0].pointer", equalTo("/value"))
                    .body("errors[0].detail", containsString(part));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "\\s",
                "\\w+",
                "\\b",
                "e",
                "a|e",
                "[a-z]",
                "\\p{L}",
                "[^0-9]",
                "^.",
                ".$",
                "\\S\\s\\S",
                "^[^<]+$"
            })
    void expressionThatWouldHitEverybodyIsRefused(String expression) {
        for (String path : new String[] {BANS, BANS + "/preview"}) {
            post(path, Map.of("kind", "pattern", "value", expression))
                    .then()
                    .statusCode(422)
                    .body("errors.size()", equalTo(1))
                    .body("errors[0].pointer", equalTo("/value"))
                    .body("errors[0].detail", containsString("every comment"));
        }
    }

    /** The first would take a second and more for a long comment of the wrong words. */
    @ParameterizedTest
    @ValueSource(strings = {"(?:[a-z ]{0,300}x){8}y", "(?:[a-z ]{0,50}){20}y", "q.{0,200}y", "(?:\\pL?){1000}y"})
    void expressionThatTakesTooLongIsRefusedWithARemedy(String expression) {
        for (String path : new String[] {BANS, BANS + "/preview"}) {
            post(path, Map.of("kind", "pattern", "value", expression))
                    .then()
                    .statusCode(422)
                    .body("errors.size()", equalTo(1))
                    .body("errors[0].pointer", equalTo("/value"))
                    .body("errors[0].detail", containsString("Write smaller numbers, or * or +"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[а-я]",
                "\\bfree\\b.{0,100}\\bmoney\\b",
                "https?://[^\\s]{1,100}\\.(?:ru|cn|xyz)",
                "(?:\\d[ -]?){13,16}",
                "\\b(?:viagra|casino|loan|poker|crypto|replica|watches|pills|cheap|dating|escort|forex|bitcoin|lottery|winner"
                        + "|bonus|coupon|discount|free|credit|betting|jackpot|slots|cash|rich|xx)\\b",
                "qq|qx|qz|qj|qv|qk|qw|qy|qf|qb|xq|xx|xz|xj|xv|xk|xw|xy|xf|xb|zq|zx|zz|zj|zv|zk|zw|zy|zf|zb|jq|jx|jz|j"
                        + "j|jv|jk|jw|jy|jf|jb|vq|vx|vz|vj|vv|vk|vw|vy|vf|vb|kq|kx|kz|kj|kv|kk|kw|ky|kf|kb",
                "\\p{Han}",
                "[^\\x00-\\x7F]",
                "https?:",
                "[0-9]{5}",
                "!",
                "\\n",
                "the",
                "^[^a-z]+$",
                "(?-i)^[A-Z !.]+$",
                "(?-i)[A-Z]{3}",
                "^\\S+$",
                "[.!?]$",
                "\\bq"
            })
    void expressionThatHitsWhatIsSpecialIsTaken(String expression) {
        post(BANS + "/preview", Map.of("kind", "pattern", "value", expression))
                .then()
                .statusCode(200);
    }

    @Test
    void bansOfPersonsInForceAreAHundredThousandAtMost() throws SQLException {
        execute(PERSONS, EXPIRED_PERSON, CHANGED);
        try {
            lift(ban(Map.of("kind", "email", "value", unique() + "@keeper.example")));
            execute(LASTING_PERSON, CHANGED);
            for (String kind : new String[] {"email", "domain"}) {
                String value = kind.equals("email") ? unique() + "@keeper.example" : unique() + ".example";
                post(BANS, Map.of("kind", kind, "value", value))
                        .then()
                        .statusCode(409)
                        .body("detail", containsString("100,000 bans of persons"));
            }
            lift(ban(Map.of("kind", "word", "value", unique())));
        } finally {
            execute(EMPTY, CHANGED);
        }
    }

    @Test
    void fiveHundredWordsAndExpressionsAreTheMost() throws SQLException {
        String last = ban(Map.of("kind", "word", "value", unique()));
        execute(FILL, CHANGED);
        try {
            for (String kind : new String[] {"word", "pattern"}) {
                post(BANS, Map.of("kind", kind, "value", unique()))
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/conflict"))
                        .body("detail", containsString("500 words and expressions"));
            }
            lift(ban(Map.of("kind", "domain", "value", unique() + ".example")));
            post(BANS + "/preview", Map.of("kind", "word", "value", unique()))
                    .then()
                    .statusCode(200);
            isCaught(taken(article(), CLIENT, said(SOMEBODY, "The lighthouse1 is lit")), "lighthouse1");
            lift(last);
            String again = ban(Map.of("kind", "pattern", "value", unique()));
            post(BANS, Map.of("kind", "word", "value", unique())).then().statusCode(409);
            lift(again);
        } finally {
            execute(EMPTY, CHANGED);
        }
    }

    @Test
    void expiredOnesTakeNoPlace() throws SQLException {
        execute(EXPIRED, CHANGED);
        try {
            lift(ban(Map.of("kind", "word", "value", unique())));
            isNotBanned(taken(article(), CLIENT, said(SOMEBODY, "The foghorn1 is heard, " + unique())));
        } finally {
            execute(EMPTY, CHANGED);
        }
    }

    @Test
    void expiredOneDoesNotComeBackWhereOthersHaveTakenItsPlace() throws SQLException {
        String expired = ban(Map.of("kind", "word", "value", unique()));
        execute(FILL, CHANGED);
        try {
            String id = expired.substring(expired.lastIndexOf('/') + 1);
            execute("UPDATE comment_ban SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 HOUR WHERE id = '" + id + "'");
            String other = ban(Map.of("kind", "word", "value", unique()));
            Api.patch(expired, "*", "{\"expiresAt\":\"2001-01-01T00:00:00Z\"}")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/expiresAt"));
            Api.patch(expired, "*", "{\"expiresAt\":null}")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("500 words and expressions"));
            Api.patch(expired, "*", "{\"reason\":\"Seen often\"}").then().statusCode(200);
            lift(other);
            Api.patch(expired, "*", "{\"expiresAt\":null}").then().statusCode(200);
            lift(expired);
        } finally {
            execute(EMPTY, CHANGED);
        }
    }

    @Test
    void commentThatHundredsOfThemHitIsTakenInAsSpam() throws SQLException {
        execute(EXPRESSIONS, CHANGED);
        try {
            taken(article(), CLIENT, said(SOMEBODY, "The lightship is back, " + unique()))
                    .then()
                    .body("status", equalTo("spam"))
                    .body("score", equalTo(4_000))
                    .body("reasons.size()", equalTo(21))
                    .body("reasons[20].detail", equalTo("380 more"));
        } finally {
            execute(EMPTY, CHANGED);
        }
    }
}
