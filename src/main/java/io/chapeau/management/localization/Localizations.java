package io.chapeau.management.localization;

import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import io.chapeau.language.SiteLocales;
import io.chapeau.management.slug.AssignedSlugs;
import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.SlugWish;
import io.chapeau.management.slug.Slugs;
import io.chapeau.management.slug.TakeOver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Rules of names in several languages: only those of the site, each once, the site's own one not among them, because
 * that is what the name itself is in. Every method runs in the transaction of its caller.
 */
@ApplicationScoped
public class Localizations {

    private final LocalizedNameRepository names;
    private final SiteLocales locales;
    private final Slugs slugs;

    Localizations(LocalizedNameRepository names, SiteLocales locales, Slugs slugs) {
        this.names = names;
        this.locales = locales;
        this.slugs = slugs;
    }

    /**
     * What an editor has written, by the one spelling of each language, with the slugs that are to stay. Refuses with
     * 422 all that is wrong with the languages; one that is there already may stay, though the site has dropped it.
     */
    public SortedMap<String, LocalizedName> read(
            Map<String, LocalizedName> written, SortedMap<String, LocalizedName> current) {
        Violations violations = new Violations();
        SortedMap<String, LocalizedName> read = new TreeMap<>();
        written.forEach((tag, name) -> {
            String pointer = "/localizations/" + ProblemError.step(tag);
            String locale = SiteLocales.isWellFormed(tag) ? SiteLocales.canonical(tag) : tag;
            if (!current.containsKey(locale)) {
                refuse(tag, locale, pointer, violations);
            }
            LocalizedName before = current.get(locale);
            LocalizedName kept = name.slug() == null && before != null ? name.withSlug(before.slug()) : name;
            if (read.put(locale, kept) != null) {
                violations.add(pointer, "duplicate", "The language " + locale + " is there twice. Name it once.");
            }
        });
        violations.throwIfAny(ProblemType.INVALID);
        return read;
    }

    /** Gives the entity its slugs, its own one and those of its names in other languages. */
    public Named assign(
            EntityType type,
            UUID entity,
            SlugWish own,
            SortedMap<String, LocalizedName> wanted,
            SortedMap<String, LocalizedName> current,
            TakeOver takeOver) {
        SortedMap<String, String> before = new TreeMap<>();
        current.forEach((locale, name) -> before.put(locale, name.slug()));
        SortedMap<String, SlugWish> wishes = new TreeMap<>();
        wanted.forEach((locale, name) -> wishes.put(locale, name.wish(before.get(locale))));
        AssignedSlugs assigned = slugs.assign(type, entity, own, wishes, before, takeOver);
        SortedMap<String, LocalizedName> named = new TreeMap<>();
        wanted.forEach((locale, name) ->
                named.put(locale, name.withSlug(assigned.localized().get(locale))));
        return new Named(assigned.own(), named);
    }

    /** Lets readers have the names of an entity that has been flushed. */
    public void show(EntityType type, UUID entity) {
        if (!locales.configured().isEmpty()) {
            names.shareSetting();
            names.write(type, entity, NameChains.of(locales));
        }
    }

    /** Drops the names of an entity that is gone for good. */
    public void drop(UUID entity) {
        names.drop(entity);
    }

    private void refuse(String tag, String locale, String pointer, Violations violations) {
        if (locales.configured().isEmpty()) {
            violations.add(
                    pointer,
                    "notConfigured",
                    "The site names no languages, so there are no names in them. Leave it out, or have an operator set"
                            + " CHAPEAU_LOCALES.");
        } else if (!locales.allows(locale)) {
            violations.add(
                    pointer,
                    "notConfigured",
                    "'" + tag + "' is no language of the site. Those are " + String.join(", ", locales.configured())
                            + ".");
        } else if (locale.equals(locales.orDefault(null))) {
            violations.add(
                    pointer,
                    "siteLanguage",
                    "The name itself is in " + locale + ", the language of the site. Write it there.");
        }
    }

    /** The slugs that an entity has now: its own one, and its names with theirs. */
    public record Named(String slug, SortedMap<String, LocalizedName> localizations) {}
}
