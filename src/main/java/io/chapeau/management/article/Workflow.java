package io.chapeau.management.article;

import io.chapeau.access.Role;
import io.chapeau.http.problem.ProblemType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The state machine of an article, all of it: what may be done to it, in which state, by whom. Nothing here looks at
 * the database or at the request, and no rule about the states of an article stands anywhere else.
 *
 * <ul>
 *   <li>Editors and administrators may do everything that the state allows, and need nobody's approval to publish.
 *   <li>A writer reaches its own articles only. It edits them, submits them for review and takes a submission back.
 *       It deletes and restores what readers have never seen; the rest is the editors' affair.
 *   <li>While an article is submitted its writer has let go of it: whoever reviews a text must not have it change
 *       under their eyes. The writer withdraws it to go on. Editors may edit it meanwhile.
 *   <li>An approval is of the text as it is: a writer's edit ends it, an editor's does not. A request for changes
 *       stays through all edits until the article is submitted again, or approved after all.
 *   <li>Publishing ends the review, whatever it has come to: the next edit begins a new round.
 *   <li>What is planned is carried out in the state that the article has then, as if an administrator did it.
 *   <li>What lies in the archive is frozen, except that it can be taken from readers at once.
 *   <li>What lies in the trash can only be restored or purged; its review stays as it was.
 *   <li>An action whose result is there already is no refusal: it changes nothing.
 * </ul>
 */
final class Workflow {

    private static final Set<Role> EDITORS = EnumSet.of(Role.ADMIN, Role.EDITOR);
    private static final Set<Role> WRITERS = EnumSet.of(Role.ADMIN, Role.EDITOR, Role.WRITER);

    private Workflow() {}

    /** The facts on which the machine decides. */
    record State(Publication publication, Review review, boolean archived, boolean trashed) {}

    /** What becomes of an action. */
    sealed interface Verdict {

        /** It is done. */
        record Allowed() implements Verdict {}

        /** Its result is there already: nothing is done and nothing refused. */
        record Done() implements Verdict {}

        /** It is refused with this problem, in words for the client. */
        record Refused(ProblemType type, String reason) implements Verdict {}
    }

    private static final Verdict ALLOWED = new Verdict.Allowed();
    private static final Verdict DONE = new Verdict.Done();

    /** What becomes of the action of somebody with this role, who reaches the article. */
    static Verdict verdict(ArticleAction action, State state, Role role) {
        if (!mayEver(action, role)) {
            return forbidden("The role " + role.word() + " may not do that.");
        }
        if (state.trashed()) {
            return inTrash(action, state, role);
        }
        if (state.archived()) {
            return inArchive(action, state);
        }
        return onTheDesk(action, state, role);
    }

    /** What somebody with this role can do now with some effect, in the order of the catalogue. */
    static List<ArticleAction> actions(State state, Role role) {
        return Arrays.stream(ArticleAction.values())
                .filter(action -> verdict(action, state, role).equals(ALLOWED))
                .toList();
    }

    /** The review after an effective edit. */
    static Review afterEdit(Review review, Role editor) {
        return review == Review.APPROVED && !EDITORS.contains(editor) ? Review.NONE : review;
    }

    private static boolean mayEver(ArticleAction action, Role role) {
        Set<Role> circle =
                switch (action) {
                    case EDIT, SUBMIT, WITHDRAW, DELETE, RESTORE -> WRITERS;
                    case APPROVE, REQUEST_CHANGES, PUBLISH, UNPUBLISH, SCHEDULE, ARCHIVE, UNARCHIVE, PURGE -> EDITORS;
                };
        return circle.contains(role);
    }

    private static Verdict inTrash(ArticleAction action, State state, Role role) {
        return switch (action) {
            case RESTORE -> isEditorsAffair(state, role) ? seenByReaders("restore") : ALLOWED;
            case PURGE -> ALLOWED;
            case DELETE -> DONE;
            case EDIT, SUBMIT, WITHDRAW, APPROVE, REQUEST_CHANGES, PUBLISH, UNPUBLISH, SCHEDULE, ARCHIVE, UNARCHIVE ->
                conflict("The article lies in the trash. Restore it first with POST …/restore.");
        };
    }

    private static Verdict inArchive(ArticleAction action, State state) {
        return switch (action) {
            case UNARCHIVE -> ALLOWED;
            case UNPUBLISH -> state.publication().isVisible() ? ALLOWED : DONE;
            case ARCHIVE, RESTORE -> DONE;
            case EDIT, SUBMIT, WITHDRAW, APPROVE, REQUEST_CHANGES, PUBLISH, SCHEDULE, DELETE, PURGE ->
                conflict("The article lies in the archive and is frozen. An editor must unarchive it first with POST"
                        + " …/unarchive.");
        };
    }

    private static Verdict onTheDesk(ArticleAction action, State state, Role role) {
        return switch (action) {
            case EDIT -> isOutOfHands(state, role) ? withdrawFirst() : ALLOWED;
            case SUBMIT -> submit(state);
            case WITHDRAW ->
                switch (state.review()) {
                    case SUBMITTED -> ALLOWED;
                    case NONE -> DONE;
                    case CHANGES_REQUESTED, APPROVED ->
                        conflict("An editor has answered the submission already; there is nothing to withdraw.");
                };
            case APPROVE ->
                switch (state.review()) {
                    case SUBMITTED, CHANGES_REQUESTED -> ALLOWED;
                    case APPROVED -> DONE;
                    case NONE -> notSubmitted();
                };
            case REQUEST_CHANGES -> state.review() == Review.NONE ? notSubmitted() : ALLOWED;
            case PUBLISH -> state.publication() == Publication.PUBLISHED ? DONE : ALLOWED;
            case UNPUBLISH -> state.publication().isVisible() ? ALLOWED : DONE;
            case SCHEDULE, ARCHIVE -> ALLOWED;
            case UNARCHIVE, RESTORE -> DONE;
            case DELETE -> {
                if (isEditorsAffair(state, role)) {
                    yield seenByReaders("delete");
                }
                yield isOutOfHands(state, role) ? withdrawFirst() : ALLOWED;
            }
            case PURGE -> conflict("Only what lies in the trash can be purged. Move it there first with DELETE.");
        };
    }

    private static Verdict submit(State state) {
        return switch (state.review()) {
            case SUBMITTED -> DONE;
            case APPROVED -> conflict("An editor has approved it as it is. Edit it to have it checked again.");
            case NONE, CHANGES_REQUESTED ->
                state.publication() == Publication.PUBLISHED
                        ? conflict("Readers see it as it is; there is nothing to check. Edit it first.")
                        : ALLOWED;
        };
    }

    private static boolean isOutOfHands(State state, Role role) {
        return state.review() == Review.SUBMITTED && !EDITORS.contains(role);
    }

    private static boolean isEditorsAffair(State state, Role role) {
        return state.publication() != Publication.NONE && !EDITORS.contains(role);
    }

    private static Verdict withdrawFirst() {
        return conflict("The article is submitted for review. Withdraw it first with POST …/withdraw.");
    }

    private static Verdict notSubmitted() {
        return conflict("Nobody has submitted the article. Publishing it needs no approval.");
    }

    private static Verdict seenByReaders(String action) {
        return forbidden("Readers have seen this article; only an editor may " + action + " it.");
    }

    private static Verdict conflict(String reason) {
        return new Verdict.Refused(ProblemType.CONFLICT, reason);
    }

    private static Verdict forbidden(String reason) {
        return new Verdict.Refused(ProblemType.FORBIDDEN, reason);
    }
}
