package io.chapeau.delivery.category;

import io.chapeau.delivery.name.Localization;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The name of a category in one language of the site. */
public record LocalizedCategory(
        @Schema(description = "Language (BCP 47).") String locale,
        String slug,
        String name,
        @Nullable String description) {

    public static List<LocalizedCategory> of(List<Localization> all) {
        return all.stream()
                .map(written ->
                        new LocalizedCategory(written.locale(), written.slug(), written.name(), written.description()))
                .toList();
    }
}
