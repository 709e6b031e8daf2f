package io.chapeau.delivery.article;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Filters and order of a list of articles. */
public record ArticleQuery(
        @QueryParam("category")
        @Parameter(
                description = "Slug of a category; its subcategories are included.",
                schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 160))
        @Nullable
        String category,

        @QueryParam("author")
        @Parameter(
                description = "Slug of an author.",
                schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 160))
        @Nullable
        String author,

        @QueryParam("tag")
        @Parameter(
                description = "Slug of a tag.",
                schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 160))
        @Nullable
        String tag,

        @BeanParam LocaleQuery language,

        @QueryParam("publishedFrom")
        @Parameter(
                description = "Published at this time or later; with sort publishedAt only.",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String publishedFrom,

        @QueryParam("publishedTo")
        @Parameter(
                description = "Published before this time; with sort publishedAt only.",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String publishedTo,

        @QueryParam("ids")
        @Separator(",")
        @Parameter(
                description = "Just these articles, as far as they are published; without other filters.",
                schema = @Schema(type = SchemaType.ARRAY, implementation = UUID.class, maxItems = 100))
        List<UUID> ids,

        @QueryParam("sort")
        @DefaultValue("-publishedAt")
        @Parameter(
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                defaultValue = "-publishedAt",
                                enumeration = {
                                    "publishedAt",
                                    "-publishedAt",
                                    "title",
                                    "-title",
                                    "updatedAt",
                                    "-updatedAt",
                                    "commentCount",
                                    "-commentCount"
                                }))
        String sort) {

    /** The sort without its direction. */
    String sortKey() {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }
}
