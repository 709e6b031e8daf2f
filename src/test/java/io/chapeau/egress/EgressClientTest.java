package io.chapeau.egress;

import static io.chapeau.testing.Receiver.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapeau.testing.Receiver;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;

class EgressClientTest {

    private static final String ANY_PORT = "1-65535";

    private static EgressClient client(String networks, DnsResolver names) {
        return new EgressClient(
                new EgressRules(TestEgress.config(false, networks, ANY_PORT)), names, Duration.ofSeconds(2));
    }

    private static EgressAnswer post(EgressClient client, String url) throws IOException {
        return client.post(URI.create(url), Map.of("webhook-id", "1"), "{}");
    }

    /** 127.0.0.2 stands for the public address that the name has at first, 127.0.0.1 for the private one. */
    @Test
    void nameThatChangesIsConnectedToWhereItWasChecked() throws Exception {
        try (Receiver inside = Receiver.start();
                Receiver outside = Receiver.at("127.0.0.2", inside.port())) {
            EgressClient client = client("127.0.0.2/32", TestEgress.changing("127.0.0.2", "127.0.0.1"));
            String url = "http://changing.test:" + inside.port() + "/";
            assertThat(post(client, url).status()).isEqualTo(204);
            assertThatThrownBy(() -> post(client, url)).isInstanceOf(RefusedDestinationException.class);
            assertThat(outside.requests()).hasSize(1);
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void nameThatLeadsInsideIsNotConnectedTo() throws Exception {
        try (Receiver inside = Receiver.start()) {
            EgressClient client = client("", TestEgress.changing("127.0.0.1"));
            assertThatThrownBy(() -> post(client, "http://hook.test:" + inside.port() + "/"))
                    .isInstanceOf(RefusedDestinationException.class);
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void literalAddressInEveryFormIsChecked() throws Exception {
        try (Receiver inside = Receiver.start()) {
            EgressClient client = client("", SystemDefaultDnsResolver.INSTANCE);
            for (String host : new String[] {"127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]", "127.1"}) {
                assertThatThrownBy(() -> post(client, "http://" + host + ":" + inside.port() + "/"))
                        .as(host)
                        .isInstanceOf(IOException.class);
            }
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void redirectIsAnAnswerAndNotFollowed() throws Exception {
        try (Receiver inside = Receiver.start();
                Receiver outside = Receiver.start().next(status(301, "Location: " + inside.url() + "\r\n"))) {
            assertThat(post(open(), outside.url()).status()).isEqualTo(301);
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void receiverThatSaysNothingIsGivenUp() throws Exception {
        try (Receiver silent = Receiver.start().next(Receiver.HANGS)) {
            assertThatThrownBy(() -> post(open(), silent.url())).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void endlessAnswerIsReadInPart() throws Exception {
        try (Receiver talking = Receiver.start().next(Receiver.TALKS_WITHOUT_END)) {
            EgressAnswer answer = post(open(), talking.url());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.start()).hasSize(1024).startsWith("word ");
        }
    }

    @Test
    void answerThatBreaksOffIsNone() throws Exception {
        try (Receiver broken = Receiver.start().next(Receiver.BREAKS_OFF, Receiver.RESETS)) {
            assertThatThrownBy(() -> post(open(), broken.url())).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> post(open(), broken.url())).isInstanceOf(IOException.class);
            assertThat(broken.requests()).hasSize(2);
        }
    }

    @Test
    void receiverThatReadsHalfHasAnswered() throws Exception {
        try (Receiver hasty = Receiver.start().next(Receiver.READS_HALF)) {
            assertThat(post(open(), hasty.url()).status()).isEqualTo(200);
        }
    }

    private static EgressClient open() {
        return client("127.0.0.0/8", SystemDefaultDnsResolver.INSTANCE);
    }
}
