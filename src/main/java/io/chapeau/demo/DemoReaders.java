package io.chapeau.demo;

import io.chapeau.discussion.CommentAction;
import io.chapeau.discussion.CommentFilter;
import io.chapeau.discussion.CommentInput;
import io.chapeau.discussion.ModerationService;
import io.chapeau.discussion.SubmissionService;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.paging.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Comments on the demo as its readers would, and decides as a moderator would. */
@ApplicationScoped
class DemoReaders {

    private static final PageQuery LAST = new PageQuery(1, null, null, false);

    private final SubmissionService submissions;
    private final ModerationService moderation;

    DemoReaders(SubmissionService submissions, ModerationService moderation) {
        this.submissions = submissions;
        this.moderation = moderation;
    }

    void comment(DemoContent content, Map<String, UUID> articles) {
        List<UUID> comments = new ArrayList<>();
        for (DemoContent.Comment comment : content.comments()) {
            UUID article = articles.get(comment.article());
            UUID parent = comment.parent() == null ? null : comments.get(comment.parent());
            if (article == null) {
                throw new IllegalStateException("The demo has no article " + comment.article());
            }
            submissions.submit(
                    article.toString(),
                    new CommentInput(comment.authorName(), comment.authorEmail(), comment.text(), parent, null, null));
            comments.add(decide(article, comment.state()));
        }
    }

    private UUID decide(UUID article, DemoContent.CommentState state) {
        UUID id = moderation
                .list(CommentFilter.of(article), "-createdAt", LAST)
                .items()
                .getFirst()
                .id();
        switch (state) {
            case pending -> {}
            case approved -> act(id, CommentAction.APPROVE);
            case rejected -> act(id, CommentAction.REJECT);
            case spam -> act(id, CommentAction.SPAM);
        }
        return id;
    }

    private void act(UUID comment, CommentAction action) {
        moderation.act(comment, IfMatch.required("*"), action, null);
    }
}
