package io.chapeau.http.paging;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry the links of a page. */
public final class PageAnswer {

    private PageAnswer() {}

    public static <T> RestResponse<Page<T>> ok(Page<T> page, UriInfo uri) {
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.LINK, PageLinks.of(uri, page.page()))
                .build();
    }
}
