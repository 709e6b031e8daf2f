package io.chapeau.http.paging;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The {@code Link} header of a list (RFC 8288): next, prev and first, relative to the server. */
public final class PageLinks {

    private PageLinks() {}

    public static String of(UriInfo uri, Page.PageInfo page) {
        List<String> links = new ArrayList<>();
        add(links, uri, "next", page.next());
        add(links, uri, "prev", page.previous());
        links.add("<" + target(uri, null) + ">; rel=\"first\"");
        return String.join(", ", links);
    }

    private static void add(List<String> links, UriInfo uri, String relation, @Nullable String cursor) {
        if (cursor != null) {
            links.add("<" + target(uri, cursor) + ">; rel=\"" + relation + "\"");
        }
    }

    private static String target(UriInfo uri, @Nullable String cursor) {
        SequencedMap<String, String> parameters = CanonicalQuery.parameters(uri);
        parameters.remove("page");
        parameters.remove("cursor");
        if (cursor != null) {
            parameters.put("cursor", cursor);
        }
        // Not the whole address: HTTP/1.0 need not say for which host it is.
        String path = UriBuilder.fromPath("{path}")
                .resolveTemplate("path", uri.getPath(), false)
                .build()
                .getRawPath();
        return path + CanonicalQuery.written(parameters);
    }
}
