package io.chapeau.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a replay came to. */
public record WebhookReplayView(
        @Schema(description = "Events that are delivered, again or for the first time.")
        int enqueued) {}
