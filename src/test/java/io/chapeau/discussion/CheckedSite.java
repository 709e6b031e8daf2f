package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.shortText;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Receiver.says;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.discussion.check.CheckConfig;
import io.chapeau.discussion.check.ExternalCheck;
import io.chapeau.egress.EgressClient;
import io.chapeau.egress.EgressRules;
import io.chapeau.testing.Receiver;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A site whose comments a service of ours looks at, which has no objection unless it is told otherwise. */
abstract class CheckedSite {

    static final String KEY = "a-key-that-nobody-sees";
    static final Duration PATIENT = Duration.ofSeconds(10);
    static final Duration HASTY = Duration.ofMillis(200);
    static final String CLIENT = "198.51.100.23";

    @Inject
    EgressClient egress;

    @Inject
    EgressRules rules;

    final Receiver service = Receiver.start().always(says("false"));
    String article;

    @BeforeEach
    void openArticleAndCheck() {
        article = Comments.article("open");
        switchOn(address(), PATIENT);
    }

    @AfterEach
    void closeService() {
        service.close();
    }

    String address() {
        return "http://127.0.0.1:" + service.port() + "/1.1/";
    }

    void switchOn(String url, Duration timeout) {
        QuarkusMock.installMockForType(
                new ExternalCheck(config(url, timeout), "https://site.example/", egress, rules), ExternalCheck.class);
    }

    private static CheckConfig config(String url, Duration timeout) {
        return new CheckConfig() {
            @Override
            public Optional<String> checkUrl() {
                return Optional.of(url);
            }

            @Override
            public Optional<String> checkKey() {
                return Optional.of(KEY);
            }

            @Override
            public Duration checkTimeout() {
                return timeout;
            }
        };
    }

    static RequestSpecification client() {
        return reader().header("X-Forwarded-For", CLIENT)
                .header("User-Agent", "Browser/1 é")
                .header("Referer", "https://front.example/a?b=c&d")
                .contentType(ContentType.JSON);
    }

    String submitted(Map<String, Object> input) {
        return client().body(input)
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202)
                .body("status", equalTo("pending"))
                .extract()
                .header("Location");
    }

    static Map<String, Object> fresh() {
        return with("text", shortText());
    }

    /** The newest comment of the article, once the check has found this. */
    Response once(String detail) {
        String path = newestOf(article);
        await().until(() -> detail.equals(detailOf(as("moderator").get(path))));
        return as("moderator").get(path);
    }

    static String detailOf(Response comment) {
        return comment.path("reasons.find { it.rule == 'externalCheck' }.detail");
    }

    List<Receiver.Request> sent(String operation) {
        return service.requests().stream()
                .filter(request -> request.path().equals("/1.1/" + operation))
                .toList();
    }

    static Map<String, String> fields(Receiver.Request request) {
        return Arrays.stream(request.body().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
