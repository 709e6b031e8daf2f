package io.chapeau.delivery.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an address names, in one language.
 *
 * @param locale the language that was asked for, or that the slug is of; null: that of the own name
 * @param localizations the names that editors have written, by language
 */
public record Found<T extends NamedTarget>(
        T target, Name name, @Nullable String locale, List<Localization> localizations) {}
