package io.chapeau.discussion.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an erasure came to. */
public record ErasedPerson(
        @Schema(description = "Comments that are gone for good.")
        int removed,

        @Schema(description = "Comments whose place is kept for their replies, without name, text and address.")
        int emptied,

        @Schema(
                description =
                        "Whether others are left, also where the database failed in the midst; send the request again.")
        boolean more) {}
