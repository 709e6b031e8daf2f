package io.chapeau.delivery.comment;

import io.chapeau.delivery.ReaderAnswers;
import io.chapeau.delivery.ReaderRequest;
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
public class PublicCommentResource {

    private final PublicCommentService comments;
    private final ReaderAnswers answers;

    PublicCommentResource(PublicCommentService comments, ReaderAnswers answers) {
        this.comments = comments;
        this.answers = answers;
    }

    @GET
    @Path("articles/{article}/comments")
    @Operation(
            summary = "List the approved comments of an article",
            description = "A comment that is not seen any more keeps an empty place as long as replies to it are seen."
                    + " An edited one that waits for a moderator is back in it later, under the same number.")
    public RestResponse<Page<DeliveredComment>> listComments(
            @PathParam("article") @Parameter(description = "Slug or id.") String article,
            @BeanParam CommentView view,
            @BeanParam CommentSort sort,
            @BeanParam PageQuery page,
            @BeanParam ReaderRequest request) {
        return answers.pageOf(comments.list(article, view, sort.sort(), page), request);
    }

    @GET
    @Path("comments")
    @Operation(summary = "List the latest comments of the site or of a category")
    public RestResponse<Page<DeliveredLatestComment>> listLatestComments(
            @BeanParam CommentScope scope, @BeanParam PageQuery page, @BeanParam ReaderRequest request) {
        return answers.page(comments.latest(scope.category(), page), request);
    }
}
