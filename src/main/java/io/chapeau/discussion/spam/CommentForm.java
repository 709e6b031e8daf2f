package io.chapeau.discussion.spam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a form needs to be sent. */
public record CommentForm(
        @Schema(description = "To be sent as formToken; for a day.", examples = "AAABnxK2Vb0x3mJH2S8cZk1yq0o5wT7e")
        String formToken) {}
