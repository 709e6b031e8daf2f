package io.chapeau.delivery.author;

import io.chapeau.delivery.name.Localization;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The name of an author in one language of the site. */
public record LocalizedAuthor(
        @Schema(description = "Language (BCP 47).") String locale,
        String slug,
        String name,
        @Nullable String bio) {

    public static List<LocalizedAuthor> of(List<Localization> all) {
        return all.stream()
                .map(written ->
                        new LocalizedAuthor(written.locale(), written.slug(), written.name(), written.description()))
                .toList();
    }
}
