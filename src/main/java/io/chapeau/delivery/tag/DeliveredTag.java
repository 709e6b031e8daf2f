package io.chapeau.delivery.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chapeau.delivery.name.Found;
import io.chapeau.delivery.name.Name;
import io.chapeau.delivery.name.Named;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A tag as readers see it.
 *
 * @param localizations null in lists
 */
public record DeliveredTag(
        UUID id,
        @Schema(description = "The language of the name.") String locale,
        String slug,
        String name,
        @Schema(description = "Published articles.") int articleCount,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What editors have written in each language of the site; not in lists.")
        @Nullable
        List<LocalizedTag> localizations) {

    static DeliveredTag of(Found<PublicTag> found) {
        return of(found.target(), found.name(), LocalizedTag.of(found.localizations()));
    }

    /** @param site the language of the site */
    static DeliveredTag of(Named<PublicTag> row, String site) {
        return of(row.target(), row.name(site), null);
    }

    private static DeliveredTag of(PublicTag tag, Name name, @Nullable List<LocalizedTag> localizations) {
        return new DeliveredTag(tag.id, name.locale(), name.slug(), name.name(), tag.articleCount, localizations);
    }
}
