package io.chapeau.network;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.util.Optional;

/** Whom the current request comes from; nobody, where work is done without one. */
@ApplicationScoped
public class CurrentClient {

    private final CurrentVertxRequest request;
    private final ClientAddresses addresses;

    CurrentClient(CurrentVertxRequest request, ClientAddresses addresses) {
        this.request = request;
        this.addresses = addresses;
    }

    public Optional<ClientAddress> address() {
        try {
            RoutingContext context = request.getCurrent();
            return context == null ? Optional.empty() : Optional.of(addresses.of(context.request()));
        } catch (ContextNotActiveException nobody) {
            return Optional.empty();
        }
    }
}
