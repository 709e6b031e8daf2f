package io.chapeau.management.slug;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a slug is to its entity. */
@Schema(
        description =
                "current: the entity has it, and readers see it under it. working: the working copy has it, readers"
                        + " do not see the entity under it (yet). published: readers see the entity under it, the working copy"
                        + " has another one. former: it leads readers to the entity.")
public enum SlugState {
    @JsonProperty("current")
    CURRENT,
    @JsonProperty("working")
    WORKING,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("former")
    FORMER
}
