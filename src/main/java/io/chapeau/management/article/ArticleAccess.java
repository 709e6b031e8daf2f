package io.chapeau.management.article;

import io.chapeau.access.Caller;
import io.chapeau.access.Role;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a caller can reach: a writer its own ones, everybody else all. Foreign ones are not found,
 * in reading as in writing.
 */
@ApplicationScoped
public class ArticleAccess {

    private final ArticleRepository articles;
    private final ArticleConflicts conflicts;
    private final Caller caller;

    ArticleAccess(ArticleRepository articles, ArticleConflicts conflicts, Caller caller) {
        this.articles = articles;
        this.conflicts = conflicts;
        this.caller = caller;
    }

    /** The only creator whose articles the caller sees, or null when it sees all. */
    @Nullable
    UUID onlyCreator() {
        return caller.is(Role.WRITER) ? caller.id() : null;
    }

    Article read(UUID id) {
        return articles.findByIdOptional(id).filter(this::isReachable).orElseThrow(() -> missing(id));
    }

    /** The article as it is until the end of the transaction: nobody changes or purges it meanwhile. */
    Article readHeld(UUID id) {
        return articles.findShared(id).filter(this::isReachable).orElseThrow(() -> missing(id));
    }

    /** What other parts of the desk may know of an article that the caller reaches; 404 when it does not. */
    public WorkingCopy workingCopy(UUID id) {
        return WorkingCopy.of(read(id));
    }

    /** The same, as it is until the end of the transaction. */
    public WorkingCopy heldCopy(UUID id) {
        return WorkingCopy.of(readHeld(id));
    }

    /** The article locked for a change that was made with knowledge of its current version. */
    Article forChange(UUID id, IfMatch ifMatch) {
        Article article = articles.findForUpdate(id).filter(this::isReachable).orElseThrow(() -> missing(id));
        conflicts.require(ifMatch, article);
        return article;
    }

    /** The same, for a new state of its content, which its state and the caller's role must allow. */
    Article forEdit(UUID id, IfMatch ifMatch) {
        Article article = forChange(id, ifMatch);
        isToBeDone(ArticleAction.EDIT, article);
        return article;
    }

    /** Whether the action has an effect; refuses what the caller may not do in this state. */
    boolean isToBeDone(ArticleAction action, Article article) {
        return article.isToBeDone(action, caller.role());
    }

    /** Whether the caller may know of this article. */
    boolean reaches(UUID id) {
        return articles.findByIdOptional(id).filter(this::isReachable).isPresent();
    }

    private boolean isReachable(Article article) {
        UUID creator = onlyCreator();
        return creator == null || article.createdBy.equals(creator);
    }

    private static ProblemException missing(UUID id) {
        return ProblemType.NOT_FOUND.because("There is no article " + id + ".");
    }
}
