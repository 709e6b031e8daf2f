package io.chapeau.http.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The envelope of every list. */
public record Page<T>(List<T> items, PageInfo page) {

    public <R> Page<R> map(Function<List<T>, List<R>> mapping) {
        return new Page<>(mapping.apply(items), page);
    }

    /**
     * Where this page stands.
     *
     * @param total number of items, only when it was asked for
     * @param totalIsExact false when counting stopped at the limit
     */
    public record PageInfo(
            int limit,
            @Nullable String next,
            @Nullable String previous,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long total,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean totalIsExact) {}
}
