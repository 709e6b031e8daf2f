package io.chapeau.management.slug;

import io.chapeau.http.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/**
 * Where a client has named a slug, and how it can have a former one of another entity.
 *
 * @param pointer into the body; null: the slug is in the path
 */
record SlugPlace(@Nullable String pointer, String remedy) {

    private static final String IN_A_BODY = "Send takeOver=true to take it, or choose another one.";

    static final SlugPlace BODY = new SlugPlace("/slug", IN_A_BODY);
    static final SlugPlace PATH = new SlugPlace(null, "Send takeOver=true to take it.");
    static final SlugPlace REVISION =
            new SlugPlace("/slug", "Restore that revision with takeOver=true, then publish; or restore and rename it.");

    /** The slug of a name in one of several languages. */
    static SlugPlace of(String locale) {
        return new SlugPlace("/localizations/" + locale + "/slug", IN_A_BODY);
    }

    ProblemError error(String code, String detail) {
        return pointer == null
                ? ProblemError.ofParameter("slug", code, detail)
                : ProblemError.at(pointer, code, detail);
    }
}
