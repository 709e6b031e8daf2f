package io.chapeau.webhook;

import static io.chapeau.webhook.Hooks.awaitRequests;
import static io.chapeau.webhook.Hooks.hearing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.testing.Receiver;
import io.chapeau.testing.Receiver.Request;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The signatures as the library of the standard's authors sees them; skipped where Node or the library is not there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class StandardWebhooksLibraryTest {

    private static final Path DIRECTORY = Path.of("target", "standardwebhooks");
    private static final String VERIFY = """
            const { Webhook } = require("standardwebhooks");
            const message = JSON.parse(require("fs").readFileSync(0, "utf8"));
            try {
              new Webhook(message.secret).verify(message.body, message.headers);
              console.log("verified");
            } catch (refused) {
              console.log("refused: " + refused.message);
            }
            """;

    @Inject
    Hooks hooks;

    /** Other tests write too: no endpoint of this one may go on hearing of it. */
    @AfterEach
    void silence() {
        hooks.execute("DELETE FROM webhook");
    }

    @Test
    void libraryVerifiesWhatWasSentAndRefusesWhatWasChanged() throws Exception {
        Files.createDirectories(DIRECTORY);
        assumeTrue(
                runs("npm", "install", "--no-audit", "--no-fund", "--silent", "standardwebhooks@1.1.1"),
                "SKIPPED: npm cannot install standardwebhooks here");
        try (Receiver receiver = Receiver.start()) {
            Response hook = hearing(receiver, "tag.created");
            Hooks.act(hook, "test").then().statusCode(202);
            Request request = awaitRequests(receiver, 1).getFirst();
            assertThat(verdict(hook.path("secret"), request.headers(), request.body()))
                    .isEqualTo("verified");
            assertThat(verdict(
                            hook.path("secret"),
                            request.headers(),
                            request.body().replace("test", "best")))
                    .startsWith("refused");
        }
    }

    private static String verdict(String secret, Map<String, String> headers, String body) throws Exception {
        Process node = process("node", "-e", VERIFY).start();
        try (var input = node.getOutputStream()) {
            new ObjectMapper().writeValue(input, Map.of("secret", secret, "headers", headers, "body", body));
        }
        return new String(node.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = process(command).start();
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static ProcessBuilder process(String... command) {
        return new ProcessBuilder(List.of(command))
                .directory(DIRECTORY.toFile())
                .redirectErrorStream(true);
    }
}
