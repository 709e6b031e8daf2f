package io.chapeau.discussion;

import io.chapeau.commenting.SiteComments;
import io.chapeau.discussion.CommentRepository.Answered;
import io.chapeau.discussion.PublishedArticles.PublishedArticle;
import io.chapeau.discussion.spam.Candidate;
import io.chapeau.discussion.text.CommentRendering;
import io.chapeau.discussion.text.CommentText;
import io.chapeau.discussion.text.RenderedComment;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Brings what readers send into normal form, and refuses with 422 what is not fit then, all of it at once. */
@ApplicationScoped
class Drafts {

    private static final String NO_PARENT =
            "This is no approved comment of the article. Answer one that readers see, or leave it out.";

    private final CommentRepository comments;
    private final DiscussionRepository discussions;
    private final CommentRendering rendering;
    private final SiteComments site;

    Drafts(
            CommentRepository comments,
            DiscussionRepository discussions,
            CommentRendering rendering,
            SiteComments site) {
        this.comments = comments;
        this.discussions = discussions;
        this.rendering = rendering;
        this.site = site;
    }

    Draft of(PublishedArticle article, CommentInput input) {
        Violations violations = new Violations();
        String name = name(input.authorName(), violations);
        RenderedComment words = words(input.text(), article.locale(), violations);
        String email = input.authorEmail();
        if (email.getBytes(StandardCharsets.UTF_8).length > CommentInput.LONGEST_EMAIL) {
            violations.add(
                    "/authorEmail",
                    "maxLength",
                    "An e-mail address has " + CommentInput.LONGEST_EMAIL + " bytes at most.");
        }
        UUID parentId = input.parentId();
        int depth = parentId == null ? 1 : depthBelow(parentId, article.id(), violations);
        violations.throwIfAny(ProblemType.INVALID);
        return new Draft(name, email, words, parentId, depth);
    }

    /** The refusal of a comment whose parent has gone while it was taken in: the same as if it had gone before. */
    static ProblemException noParent() {
        return ProblemType.INVALID.because(NO_PARENT, ProblemError.at("/parentId", "parent", NO_PARENT));
    }

    /** A name in normal form; what is wrong with it goes to the violations. */
    String name(String raw, Violations violations) {
        String name = CommentText.name(raw);
        check(
                CommentText.isVisible(name),
                CommentText.length(name),
                CommentText.LONGEST_NAME,
                "/authorName",
                violations);
        return name;
    }

    /** The name of whoever answers for the site without another one: it can be longer than the name of a comment. */
    String ownName(String raw, Violations violations) {
        String name = CommentText.name(raw);
        int length = CommentText.length(name);
        if (!CommentText.isVisible(name) || length > CommentText.LONGEST_NAME) {
            violations.add(
                    "/authorName",
                    "ownName",
                    "Your own name, of " + length + " characters, is no name for a comment, which has 1 to "
                            + CommentText.LONGEST_NAME + ". Send a shorter authorName.");
        }
        return name;
    }

    /** A text in the place of the one that stands. Where it is the same, nothing is made of it anew. */
    RenderedComment words(Comment comment, String raw, String locale, Violations violations) {
        RenderedComment words = words(raw, locale, violations);
        return comment.html != null && CommentText.of(raw).equals(comment.text)
                ? new RenderedComment(comment.text, comment.html, words.shown(), words.forms(), words.isVisible())
                : words;
    }

    /** A text as it is kept and shown. What its author wrote is measured, not what the site makes of it. */
    RenderedComment words(String raw, String locale, Violations violations) {
        String text = CommentText.of(raw);
        int length = CommentText.lengthOfText(text);
        if (length > CommentText.LONGEST) {
            // What is too long to be kept costs neither typography nor HTML.
            check(true, length, CommentText.LONGEST, "/text", violations);
            return RenderedComment.refused(text);
        }
        RenderedComment words = rendering.of(text, locale);
        check(words.isVisible(), length, CommentText.LONGEST, "/text", violations);
        return words;
    }

    private static void check(boolean visible, int length, int longest, String pointer, Violations violations) {
        if (!visible) {
            violations.add(pointer, "empty", "Nothing of it can be seen. Write something.");
        } else if (length > longest) {
            violations.add(pointer, "maxLength", "It has " + length + " characters; " + longest + " is the most.");
        }
    }

    /** What the rules look at where an author changes a comment: what is the author's own. */
    Candidate candidate(Comment comment, String name, String email, RenderedComment words) {
        String own = comment.ownTextBeside(words.text());
        boolean stands = own.equals(words.text());
        return new Candidate(
                comment.ownNameBeside(name),
                email,
                stands ? words.shown() : rendering.shown(own),
                stands ? words.forms() : rendering.forms(own),
                null,
                null);
    }

    /** What the rules look at in what stands after an author's change, whoever has written it. */
    static Candidate standing(String name, String email, RenderedComment words) {
        return new Candidate(name, email, words.shown(), words.forms(), null, null);
    }

    /** The same words for a comment that waits, one that is gone and one that never was. */
    private int depthBelow(UUID parentId, UUID article, Violations violations) {
        Answered parent = comments.answered(parentId).orElse(null);
        if (parent == null || !parent.isApproved() || !isSeen(parent, article)) {
            violations.add("/parentId", "parent", NO_PARENT);
            return 1;
        }
        if (!parent.article().equals(article)) {
            violations.add(
                    "/parentId",
                    "article",
                    "This comment belongs to another article. Answer it there, or leave it out.");
            return 1;
        }
        if (!canBeAnswered(parent.depth())) {
            violations.add("/parentId", "depth", tooDeep());
        }
        return parent.depth() + 1;
    }

    /** Whether the site lets replies lie below a comment so deep. */
    boolean canBeAnswered(int depth) {
        return depth < site.depth();
    }

    /** Whether a comment is approved, at this moment. */
    boolean isApproved(UUID comment) {
        return comments.answered(comment).filter(Answered::isApproved).isPresent();
    }

    private boolean isSeen(Answered parent, UUID article) {
        return parent.article().equals(article) || discussions.isPublished(parent.article());
    }

    private String tooDeep() {
        return site.depth() == 1
                ? "Comments cannot be answered on this site. Leave it out."
                : "Replies lie " + site.depth() + " deep at most here. Answer a comment above it, or leave it out.";
    }
}
