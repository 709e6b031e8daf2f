package io.chapeau.http.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

            @Schema(description = "The cursor of the next page; null on the last one.") @Nullable
            String next,

            @Schema(description = "The cursor of the page before; null on the first one.") @Nullable
            String previous,

            @Schema(description = "With total=true: how many items there are on all pages.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Long total,

            @Schema(description = "With total=true: false when counting stopped at 10,000.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Boolean totalIsExact) {}
}
