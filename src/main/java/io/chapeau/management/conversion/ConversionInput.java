package io.chapeau.management.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A body to convert.
 *
 * @param to the form that the client is after, whose losses it wants to know; every form is answered in any case
 * @param typography the language whose spaces and apostrophes are set; left out: nothing is changed
 */
public record ConversionInput(
        @Schema(
                enumeration = {"markdown", "html", "blocks"},
                description = "How value is written.")
        String format,

        @Schema(ref = "BodyValue") JsonNode value,

        @Schema(
                enumeration = {"blocks", "markdown", "html"},
                description =
                        "The form that you are after: the report then names what it cannot say, too. Every form is"
                                + " answered in any case.")
        @Nullable
        String to,

        @Schema(
                enumeration = {"fr"},
                description = "Sets the spaces and apostrophes of a language. Left out: nothing is changed.")
        @Nullable
        String typography) {}
