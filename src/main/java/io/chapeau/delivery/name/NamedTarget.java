package io.chapeau.delivery.name;

import io.chapeau.delivery.ArticleTarget;
import org.jspecify.annotations.Nullable;

/** What articles belong to and can have names in several languages. */
public interface NamedTarget extends ArticleTarget {

    /** In the language of the site. */
    String name();

    /** What more there is to say, in the same language. */
    @Nullable
    String about();
}
