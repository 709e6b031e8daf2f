package io.chapeau.delivery.tag;

import io.chapeau.delivery.ReaderAnswers;
import io.chapeau.delivery.ReaderRequest;
import io.chapeau.delivery.name.NameLanguage;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
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
@Path("/v1")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delivery")
public class PublicTagResource {

    private final PublicTagService tags;
    private final ReaderAnswers answers;

    PublicTagResource(PublicTagService tags, ReaderAnswers answers) {
        this.tags = tags;
        this.answers = answers;
    }

    @GET
    @Path("tags")
    @Operation(summary = "List the tags of published articles")
    public RestResponse<Page<DeliveredTag>> listTags(
            @BeanParam NameLanguage language,
            @BeanParam TagSort sort,
            @BeanParam PageQuery page,
            @BeanParam ReaderRequest request) {
        return answers.page(tags.list(language, sort.sort(), page), request);
    }

    @GET
    @Path("tags/{tag}")
    @Operation(summary = "Read a tag of published articles")
    public RestResponse<DeliveredTag> getTag(
            @PathParam("tag") @Parameter(description = "Slug in any language, or id.") String tag,
            @BeanParam NameLanguage language,
            @BeanParam ReaderRequest request) {
        return answers.one(tags.get(tag, language), request);
    }
}
