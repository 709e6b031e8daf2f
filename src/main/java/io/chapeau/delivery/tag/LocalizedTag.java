package io.chapeau.delivery.tag;

import io.chapeau.delivery.name.Localization;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The name of a tag in one language of the site. */
public record LocalizedTag(
        @Schema(description = "Language (BCP 47).") String locale, String slug, String name) {

    public static List<LocalizedTag> of(List<Localization> all) {
        return all.stream()
                .map(written -> new LocalizedTag(written.locale(), written.slug(), written.name()))
                .toList();
    }
}
