package io.chapeau.http.conditional;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry the version of an entity as ETag. */
public final class VersionedAnswer {

    private VersionedAnswer() {}

    public static <T extends Versioned> RestResponse<T> ok(T view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTag.ofVersion(view.version()))
                .build();
    }

    /** 201 with the place of the new entity, relative to the server. */
    public static <T extends Versioned> RestResponse<T> created(T view, String path) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, URI.create(path))
                .header(HttpHeaders.ETAG, EntityTag.ofVersion(view.version()))
                .build();
    }
}
