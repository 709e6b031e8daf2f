package io.chapeau.delivery.article;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which properties of an article an answer is restricted to. */
public record FieldsQuery(
        @QueryParam("fields")
        @Separator(",")
        @Parameter(
                description = "Only these properties, and what include adds.",
                schema =
                        @Schema(
                                type = SchemaType.ARRAY,
                                implementation = String.class,
                                enumeration = {
                                    "id",
                                    "slug",
                                    "locale",
                                    "requestedLocale",
                                    "title",
                                    "standfirst",
                                    "html",
                                    "excerpt",
                                    "authors",
                                    "categories",
                                    "tags",
                                    "publishedAt",
                                    "updatedAt",
                                    "wordCount",
                                    "readingMinutes",
                                    "commentCount",
                                    "commentsOpen",
                                    "seo",
                                    "cover",
                                    "translations",
                                    "version"
                                }))
        List<String> fields) {}
