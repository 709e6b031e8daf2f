package io.chapeau.delivery.collection;

import io.chapeau.delivery.ReaderAnswers;
import io.chapeau.delivery.ReaderRequest;
import io.chapeau.delivery.article.ArticleSelection;
import io.chapeau.delivery.article.FieldsQuery;
import io.chapeau.delivery.article.ItemIncludes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@RunOnVirtualThread
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
            @BeanParam ItemIncludes include,
            @BeanParam CollectionSize size,
            @BeanParam ReaderRequest request) {
        ArticleSelection selection = ArticleSelection.ofItem(fields.fields(), include.include());
        return answers.one(collections.get(collection, selection, size.limit()), request, selection.properties());
    }
}
