package io.chapeau.network;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.util.Optional;

/** Whom the current request comes from; nobody, where work is done without one. */
@ApplicationScoped
public class CurrentClient {

    private static final int LONGEST_HEADER = 1_000;

    private final CurrentVertxRequest request;
    private final ClientAddresses addresses;

    CurrentClient(CurrentVertxRequest request, ClientAddresses addresses) {
        this.request = request;
        this.addresses = addresses;
    }

    public Optional<ClientAddress> address() {
        return context().map(addresses::of);
    }

    /** What it says of itself in a header; never to be trusted. */
    public Optional<String> header(String name) {
        return context()
                .map(sent -> sent.request().getHeader(name))
                .map(value -> value.length() > LONGEST_HEADER ? value.substring(0, LONGEST_HEADER) : value);
    }

    private Optional<RoutingContext> context() {
        try {
            return Optional.ofNullable(request.getCurrent());
        } catch (ContextNotActiveException nobody) {
            return Optional.empty();
        }
    }
}
