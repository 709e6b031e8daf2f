package io.chapeau.http.paging;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        StringBuilder query = new StringBuilder();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("cursor") && !name.equals("page")) {
                values.forEach(value -> append(query, name, value));
            }
        });
        if (cursor != null) {
            append(query, "cursor", cursor);
        }
        return uri.getRequestUri().getRawPath() + query;
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
