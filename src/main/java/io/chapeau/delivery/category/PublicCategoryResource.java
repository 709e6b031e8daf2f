package io.chapeau.delivery.category;

import io.chapeau.delivery.ReaderAnswers;
import io.chapeau.delivery.ReaderRequest;
import io.chapeau.delivery.name.NameLanguage;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@RunOnVirtualThread
@Path("/v1")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delivery")
public class PublicCategoryResource {

    private static final List<String> OF_PAGES = List.of("limit", "cursor", "page", "total");

    private final PublicCategoryService categories;
    private final ReaderAnswers answers;

    PublicCategoryResource(PublicCategoryService categories, ReaderAnswers answers) {
        this.categories = categories;
        this.answers = answers;
    }

    @GET
    @Path("categories")
    @Operation(
            summary = "List the categories",
            description = "The whole tree with nested children, or page by page with view=flat, by name.")
    public RestResponse<Page<DeliveredCategoryNode>> listCategories(
            @BeanParam NameLanguage language,
            @BeanParam CategoryShape shape,
            @BeanParam PageQuery page,
            @BeanParam ReaderRequest request) {
        if (shape.view().equals("flat")) {
            return answers.page(categories.list(language, page), request);
        }
        requireNoPage(request.uri());
        return answers.page(categories.tree(language), request);
    }

    @GET
    @Path("categories/{category}")
    @Operation(summary = "Read a category with its path and its children")
    public RestResponse<DeliveredCategory> getCategory(
            @PathParam("category") @Parameter(description = "Slug in any language, or id.") String category,
            @BeanParam NameLanguage language,
            @BeanParam ReaderRequest request) {
        return answers.one(categories.get(category, language), request);
    }

    /** The tree comes whole: a limit that did nothing would be a promise not kept. */
    private static void requireNoPage(UriInfo uri) {
        List<ProblemError> errors = OF_PAGES.stream()
                .filter(uri.getQueryParameters()::containsKey)
                .map(name -> ProblemError.ofParameter(name, "combination", "'" + name + "' goes with view=flat."))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemType.MALFORMED_REQUEST.because("The tree comes whole. Pages go with view=flat.", errors);
        }
    }
}
