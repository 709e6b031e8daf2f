package io.chapeau.delivery.collection;

import io.chapeau.delivery.ReaderAnswers;
import io.chapeau.delivery.ReaderRequest;
import io.chapeau.delivery.article.ArticleSelection;
import io.chapeau.delivery.article.FieldsQuery;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;

@Path("/v1/collections")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delivery")
public class PublicCollectionResource {

    private final PublicCollectionService collections;
    private final ReaderAnswers answers;

    PublicCollectionResource(PublicCollectionService collections, ReaderAnswers answers) {
        this.collections = collections;
        this.answers = answers;
    }

    @GET
    @Path("{collection}")
    @Operation(
            summary = "Read a collection with its articles, in one request",
            description = "The articles that are published, in the order that editors have chosen. What a collection"
                    + " shows changes with their publication, and at the times that editors have planned.")
    public RestResponse<DeliveredCollection> getCollection(
            @PathParam("collection") @Parameter(description = "Slug or id.") String collection,
            @BeanParam FieldsQuery fields,
            @QueryParam("include")
                    @Separator(",")
                    @Parameter(
                            description = "Adds forms of the bodies and their outlines, links and images; limit must be"
                                    + " 50 at most then.",
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = String.class,
                                            enumeration = {"blocks", "text", "markdown", "outline", "links", "images"}))
                    List<String> include,
            @QueryParam("limit")
                    @DefaultValue("200")
                    @Parameter(
                            description = "How many articles at most, from the first; by default all.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "200"))
                    int limit,
            @BeanParam ReaderRequest request) {
        ArticleSelection selection = ArticleSelection.ofItem(fields.fields(), include);
        return answers.one(collections.get(collection, selection, limit), request, selection.properties());
    }
}
