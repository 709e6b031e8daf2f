package io.chapeau.management.slug;

import io.chapeau.http.problem.ProblemError;

/** Where a client has named a slug, and how it can have a former one of another entity. */
enum SlugPlace {
    BODY("Send takeOver=true to take it, or choose another one."),
    PATH("Send takeOver=true to take it."),
    REVISION("Restore that revision with takeOver=true, then publish; or restore and rename it.");

    private final String remedy;

    SlugPlace(String remedy) {
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }

    ProblemError error(String code, String detail) {
        return this == PATH ? ProblemError.ofParameter("slug", code, detail) : ProblemError.at("/slug", code, detail);
    }
}
