package io.chapeau.delivery.article;

import io.chapeau.http.contract.TextRules;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The language of a list of articles. */
public record LocaleQuery(
        @QueryParam("locale")
        @Parameter(
                description = "Language (BCP 47). auto: the one of the site that Accept-Language likes best; the answer"
                        + " has Vary: Accept-Language then.",
                schema = @Schema(type = SchemaType.STRING, maxLength = 35, pattern = TextRules.LANGUAGE_TAG))
        @Nullable
        String locale,

        @QueryParam("fallback")
        @DefaultValue("false")
        @Parameter(
                description = "Articles that are not in the language stand in in the next best one, by the chain that"
                        + " the site has for it; requestedLocale of each says what was asked for. With locale, and"
                        + " with one of category, author and tag at most.",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        boolean fallback,

        @HeaderParam("Accept-Language")
        @Parameter(description = "Read with locale=auto only.", schema = @Schema(type = SchemaType.STRING))
        @Nullable
        String acceptLanguage) {}
