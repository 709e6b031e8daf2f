package io.chapeau.delivery.article;

import io.chapeau.delivery.AddressedKind;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list, in a combination that is one index range. Any other is refused: it would read the
 * archive row by row, and the more articles there are, the longer.
 *
 * @param links slugs that articles must be linked with; two at most
 */
record ArticleFilters(
        Map<AddressedKind, String> links,
        @Nullable String locale,
        boolean fallback,
        @Nullable Instant publishedFrom,
        @Nullable Instant publishedTo,
        List<UUID> ids) {

    private static final String ALLOWED = "Allowed: locale; one of category, author and tag, with or without locale;"
            + " two of category, author and tag; each of these sorted by publishedAt, updatedAt or title, and with"
            + " publishedFrom and publishedTo when sorted by publishedAt. ids stands without other filters."
            + " fallback goes with locale, alone or with one of category, author and tag."
            + " commentCount sorts the list without filters.";

    /** Reads the filters; 400 when their combination is not offered. */
    static ArticleFilters of(ArticleQuery query, @Nullable String locale) {
        ArticleFilters filters = new ArticleFilters(
                links(query),
                locale,
                query.language().fallback(),
                time("publishedFrom", query.publishedFrom()),
                time("publishedTo", query.publishedTo()),
                query.ids());
        filters.requireOffered(query.sortKey());
        return filters;
    }

    boolean none() {
        return links.isEmpty() && locale == null && !dated() && ids.isEmpty();
    }

    private boolean dated() {
        return publishedFrom != null || publishedTo != null;
    }

    private void requireOffered(String sortKey) {
        if (!ids.isEmpty() && (!links.isEmpty() || locale != null || dated())) {
            throw refused("ids");
        }
        if (fallback && (links.size() > 1 || !ids.isEmpty())) {
            throw refused("fallback");
        }
        if (links.size() > 2) {
            throw refused("tag");
        }
        if (links.size() == 2 && locale != null) {
            throw refused("locale");
        }
        if (dated() && !sortKey.equals("publishedAt")) {
            throw refused(publishedFrom != null ? "publishedFrom" : "publishedTo");
        }
        if (sortKey.equals("commentCount") && !none()) {
            throw refused("sort");
        }
    }

    private static Map<AddressedKind, String> links(ArticleQuery query) {
        Map<AddressedKind, String> links = new EnumMap<>(AddressedKind.class);
        put(links, AddressedKind.CATEGORY, query.category());
        put(links, AddressedKind.AUTHOR, query.author());
        put(links, AddressedKind.TAG, query.tag());
        return links;
    }

    private static void put(Map<AddressedKind, String> links, AddressedKind kind, @Nullable String slug) {
        if (slug != null) {
            links.put(kind, slug);
        }
    }

    private static @Nullable Instant time(String parameter, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException impossible) {
            String detail = "Send a time such as 2018-03-26T08:00:00Z.";
            throw ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.ofParameter(parameter, "format", detail));
        }
    }

    private static ProblemException refused(String parameter) {
        String detail = "This combination of filters and sort is not offered. " + ALLOWED;
        return ProblemType.MALFORMED_REQUEST.because(
                detail, ProblemError.ofParameter(parameter, "combination", detail));
    }
}
