package io.chapeau.delivery.name;

import io.chapeau.delivery.AddressedKind;
import io.chapeau.delivery.Addresses;
import io.chapeau.delivery.Outcome;
import io.chapeau.language.SiteLocales;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what has names in several languages. A slug says its language, so a page needs no other word for it; one that
 * is asked for says it better, and every slug of another language leads to the one in it.
 */
@ApplicationScoped
public class Names {

    private final NameRepository names;
    private final Addresses addresses;
    private final SiteLocales locales;

    Names(NameRepository names, Addresses addresses, SiteLocales locales) {
        this.names = names;
        this.addresses = addresses;
        this.locales = locales;
    }

    /** The language of names that are in no particular one. */
    public String site() {
        return locales.orDefault(null);
    }

    /** What is at this address, or where it is in the language; 404 when there is neither. */
    public <T extends NamedTarget> Outcome<Found<T>> find(
            AddressedKind kind, String segment, Class<T> type, @Nullable String requested) {
        T target = addresses.locate(kind, segment, type);
        List<Localization> all = of(target.id());
        String locale = requested == null ? languageOf(kind, segment, target, all) : requested;
        Name name = all.stream()
                .filter(each -> each.locale().equals(locale))
                .findFirst()
                .map(Localization::shown)
                .orElseGet(() -> new Named<>(target).name(site()));
        return Addresses.isId(segment) || segment.equals(name.slug())
                ? new Outcome.Found<>(new Found<>(
                        target,
                        name,
                        locale,
                        all.stream().filter(Localization::isOwn).toList()))
                : new Outcome.Moved<>(kind.path() + name.slug());
    }

    /** The names that editors have written, by entity. */
    public Map<UUID, List<Localization>> written(Collection<UUID> entities) {
        if (entities.isEmpty() || locales.configured().isEmpty()) {
            return Map.of();
        }
        return names.of(entities).stream()
                .filter(Localization::isOwn)
                .collect(Collectors.groupingBy(Localization::entityId));
    }

    private List<Localization> of(UUID entity) {
        return locales.configured().isEmpty() ? List.of() : names.of(List.of(entity));
    }

    private @Nullable String languageOf(
            AddressedKind kind, String segment, NamedTarget target, List<Localization> all) {
        if (all.isEmpty() || Addresses.isId(segment) || segment.equals(target.slug())) {
            return null;
        }
        Optional<String> current = all.stream()
                .filter(each -> each.isOwn() && each.slug().equals(segment))
                .map(Localization::locale)
                .findFirst();
        return current.or(() -> names.languageOf(kind.word(), segment)).orElse(null);
    }
}
