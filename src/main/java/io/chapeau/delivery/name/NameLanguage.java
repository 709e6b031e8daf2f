package io.chapeau.delivery.name;

import io.chapeau.http.contract.TextRules;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The language of names. */
public record NameLanguage(
        @QueryParam("locale")
        @Parameter(
                description = "Names and slugs in this language of the site (BCP 47), or in what stands in for it; each"
                        + " says its locale. auto: the language that Accept-Language likes best; the answer has Vary:"
                        + " Accept-Language then.",
                schema = @Schema(type = SchemaType.STRING, maxLength = 35, pattern = TextRules.LANGUAGE_TAG))
        @Nullable
        String locale,

        @HeaderParam("Accept-Language")
        @Parameter(description = "Read with locale=auto only.", schema = @Schema(type = SchemaType.STRING))
        @Nullable
        String acceptLanguage) {}
