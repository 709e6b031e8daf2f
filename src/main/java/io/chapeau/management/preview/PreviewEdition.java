package io.chapeau.management.preview;

import io.chapeau.delivery.CurrentEdition;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Turns a request to the preview edition, once its operation is matched and its caller let in. */
@Provider
@Previewed
public class PreviewEdition implements ContainerRequestFilter {

    private final CurrentEdition current;

    PreviewEdition(CurrentEdition current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        current.preview();
    }
}
