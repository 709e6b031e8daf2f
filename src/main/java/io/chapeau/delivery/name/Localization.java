package io.chapeau.delivery.name;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The name that an entity has in one language of the site.
 *
 * @param locale the language of the site
 * @param writtenIn the language that the name is in; another one where it stands in
 */
public record Localization(
        UUID entityId,
        String locale,
        String writtenIn,
        String slug,
        String name,
        @Nullable String description) {

    /** Whether an editor has written it for this language. */
    public boolean isOwn() {
        return locale.equals(writtenIn);
    }

    Name shown() {
        return new Name(writtenIn, slug, name, description);
    }
}
