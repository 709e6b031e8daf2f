package io.chapeau.change.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chapeau.change.CacheTag;
import io.chapeau.change.ChangeType;
import io.chapeau.change.sync.EventReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The data of an event: what happened to what, and when. */
@Schema(description = "The data of an event: what happened to what, and when.")
public record LiveEvent(
        ChangeType type,
        UUID id,
        Instant at,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "On the stream of management: the tags to purge a cache of readers' answers by (CHAPEAU_CDN)."
                                + " Left out when readers notice nothing.")
        @Nullable
        List<String> tags) {

    static LiveEvent of(EventReader.Event event) {
        return new LiveEvent(
                event.type(),
                event.id(),
                event.at(),
                event.tags().isEmpty()
                        ? null
                        : event.tags().stream().map(CacheTag::word).toList());
    }
}
