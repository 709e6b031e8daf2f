package io.chapeau.delivery.hot;

import static io.chapeau.testing.Api.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same address read both ways. */
final class Reading {

    /** A client that refuses something takes the long way. */
    private static final String LONG_WAY = "application/json, text/plain;q=0";

    private Reading() {}

    /** From memory when it is there. */
    static Response hot(String target, Map<String, String> headers) {
        return unchecked().urlEncodingEnabled(false).headers(headers).get(target);
    }

    /** From the database. */
    static Response cold(String target, Map<String, String> headers) {
        return unchecked()
                .urlEncodingEnabled(false)
                .headers(headers)
                .header("Accept", LONG_WAY)
                .get(target);
    }

    static void assertSame(String target, Map<String, String> headers) {
        Response hot = hot(target, headers);
        Response cold = cold(target, headers);
        assertThat(hot.statusCode()).as("status of " + target).isEqualTo(cold.statusCode());
        assertThat(headers(hot)).as("headers of " + target).isEqualTo(headers(cold));
        assertThat(hot.asByteArray()).as("body of " + target).isEqualTo(cold.asByteArray());
    }

    /** All but the moment at which it was sent, in no order. */
    static Map<String, List<String>> headers(Response response) {
        return response.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("Date"))
                .collect(Collectors.groupingBy(
                        header -> header.getName().toLowerCase(java.util.Locale.ROOT),
                        Collectors.mapping(Header::getValue, Collectors.toList())));
    }
}
