package io.chapeau.discussion.person;

import io.chapeau.access.Caller;
import io.chapeau.discussion.CommentErasure;
import io.chapeau.discussion.ModeratedCommentView;
import io.chapeau.discussion.ModerationService;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds all that one person has said, by the e-mail address, and erases it. */
@ApplicationScoped
public class PersonService {

    /** What one request erases at most; a client waits for it. */
    private static final int MOST = 1_000;

    private final ModerationService comments;
    private final CommentErasure erasure;
    private final Caller caller;

    PersonService(ModerationService comments, CommentErasure erasure, Caller caller) {
        this.comments = comments;
        this.erasure = erasure;
        this.caller = caller;
    }

    Page<ModeratedCommentView> comments(String email, PageQuery page) {
        return comments.of(email, page);
    }

    /** One by one: what was erased before a failure stays erased, and sending the request again goes on. */
    ErasedPerson erase(String email) {
        List<UUID> ids = comments.idsOf(email, MOST + 1);
        int removed = 0;
        int emptied = 0;
        for (UUID id : ids.subList(0, Math.min(MOST, ids.size()))) {
            Optional<CommentErasure.Outcome> outcome = erasure.erase(id, caller.id());
            if (outcome.isPresent()) {
                switch (outcome.get()) {
                    case REMOVED -> removed++;
                    case EMPTIED -> emptied++;
                }
            }
        }
        return new ErasedPerson(removed, emptied, ids.size() > MOST);
    }
}
