package io.chapeau.management.author;

import io.chapeau.http.contract.TextRules;
import io.chapeau.management.localization.LocalizedName;
import io.chapeau.management.slug.SlugText;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An author as an editor writes it.
 *
 * @param slug left out: made of the name, and kept from then on
 * @param email never delivered to readers; a PUT that leaves it out keeps it, because a view that was read by a
 *     role without sight of addresses has none
 */
public record AuthorInput(
        @Schema(maxLength = 200, pattern = TextRules.SINGLE_LINE, examples = "Ada Čapek")
        String name,

        @Schema(maxLength = SlugText.LONGEST, pattern = TextRules.SLUG, examples = "ada-capek") @Nullable
        String slug,

        @Schema(maxLength = 5000) @Nullable String bio,

        @Schema(
                maxLength = AuthorInput.LONGEST_EMAIL,
                pattern = TextRules.EMAIL,
                examples = "ada@example.org",
                description = "Never delivered to readers. Left out of a PUT: kept; null: cleared.")
        @Nullable
        String email,

        @Schema(
                description =
                        "Names in other languages of the site (CHAPEAU_LOCALES) than its own, by language (BCP 47).")
        @Nullable
        Map<String, LocalizedAuthorInput> localizations) {

    /** Octets, as RFC 5321 counts them; the schema counts characters, which are never more. */
    static final int LONGEST_EMAIL = 254;

    /** Whether readers, who never see the address, find no difference. */
    boolean looksLike(AuthorInput other) {
        return name.equals(other.name)
                && Objects.equals(slug, other.slug)
                && Objects.equals(bio, other.bio)
                && Objects.equals(localizations, other.localizations);
    }

    /** The same with its gaps filled: the slug that is to stay, and the names that were read. */
    AuthorInput complete(String currentSlug, SortedMap<String, LocalizedName> names) {
        return new AuthorInput(name, slug == null ? currentSlug : slug, bio, email, LocalizedAuthorInput.of(names));
    }

    AuthorInput withEmail(@Nullable String address) {
        return new AuthorInput(name, slug, bio, address, localizations);
    }
}
