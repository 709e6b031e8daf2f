package io.chapeau.change.live;

import io.chapeau.change.ChangeType;
import io.chapeau.change.sync.EventReader;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The data of an event: what happened to what, and when. */
@Schema(description = "The data of an event: what happened to what, and when.")
public record LiveEvent(ChangeType type, UUID id, Instant at) {

    static LiveEvent of(EventReader.Event event) {
        return new LiveEvent(event.type(), event.id(), event.at());
    }
}
