package io.chapeau.delivery.comment;

import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which comments of an article are listed, and how.
 *
 * @param view one after another, or those that answer the article with their replies below them
 * @param depth levels of a tree
 * @param parent only the replies to this comment
 */
public record CommentView(
        @QueryParam("view")
        @DefaultValue("flat")
        @Parameter(
                description = "One after another, or as a tree: comments with the first five replies to each of them,"
                        + " and so on downwards.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                defaultValue = "flat",
                                enumeration = {"flat", "tree"}))
        String view,

        @QueryParam("depth")
        @Parameter(
                description = "Levels of the tree, with view=tree. Left out: 3.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "6"))
        @Nullable
        Integer depth,

        @QueryParam("parent")
        @Parameter(
                description = "Id of a comment of the article: only the replies to it.",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @Nullable
        UUID parent) {

    private static final int USUAL_DEPTH = 3;

    boolean isTree() {
        return view.equals("tree");
    }

    /** The levels of the tree; 400 when a list that is none is given some. */
    int levels() {
        if (depth == null) {
            return USUAL_DEPTH;
        }
        if (!isTree()) {
            String detail = "'depth' goes with view=tree. Leave it out.";
            throw ProblemType.MALFORMED_REQUEST.because(
                    detail, ProblemError.ofParameter("depth", "combination", detail));
        }
        return depth;
    }
}
