package io.chapeau.delivery.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chapeau.delivery.name.Found;
import io.chapeau.delivery.name.Name;
import io.chapeau.delivery.name.Named;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An author as readers see one.
 *
 * @param localizations null in lists
 */
public record DeliveredAuthor(
        UUID id,
        @Schema(description = "The language of the name.") String locale,
        String slug,
        String name,
        @Nullable String bio,
        @Schema(description = "Published articles.") int articleCount,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What editors have written in each language of the site; not in lists.")
        @Nullable
        List<LocalizedAuthor> localizations) {

    static DeliveredAuthor of(Found<PublicAuthor> found) {
        return of(found.target(), found.name(), LocalizedAuthor.of(found.localizations()));
    }

    /** @param site the language of the site */
    static DeliveredAuthor of(Named<PublicAuthor> row, String site) {
        return of(row.target(), row.name(site), null);
    }

    private static DeliveredAuthor of(PublicAuthor author, Name name, @Nullable List<LocalizedAuthor> localizations) {
        return new DeliveredAuthor(
                author.id, name.locale(), name.slug(), name.name(), name.about(), author.articleCount, localizations);
    }
}
