package io.chapeau.delivery.comment;

import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.Page.PageInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hangs replies below comments: one statement for each level, and never more of a level than one answer can hold. */
@ApplicationScoped
class CommentTree {

    private static final int REPLIES = 5;

    /** Comments of one level whose replies are read; those of the others are for the client to ask for. */
    private static final int MOST_PARENTS = 50;

    private final PublicCommentRepository comments;

    CommentTree(PublicCommentRepository comments) {
        this.comments = comments;
    }

    /**
     * The comments with their replies.
     *
     * @param levels how many there are, that of the comments themselves among them
     * @param sort the order of each level
     */
    List<DeliveredComment> below(List<PublicComment> top, int levels, String sort) {
        Map<UUID, List<PublicComment>> replies = new HashMap<>();
        List<PublicComment> level = top;
        for (int depth = 1; depth < levels && !level.isEmpty(); depth++) {
            level = read(level, sort, replies);
        }
        return views(top, sort, replies);
    }

    /** Reads the level below this one. */
    private List<PublicComment> read(List<PublicComment> level, String sort, Map<UUID, List<PublicComment>> replies) {
        List<UUID> parents = level.stream()
                .filter(comment -> comment.replyCount > 0)
                .limit(MOST_PARENTS)
                .map(comment -> comment.id)
                .toList();
        if (parents.isEmpty()) {
            return List.of();
        }
        List<PublicComment> below = comments.firstReplies(parents, sort, REPLIES + 1);
        Map<UUID, List<PublicComment>> found = below.stream()
                .collect(Collectors.groupingBy(CommentTree::parentOf, LinkedHashMap::new, Collectors.toList()));
        replies.putAll(found);
        List<PublicComment> next = new ArrayList<>();
        found.values().forEach(some -> next.addAll(some.subList(0, Math.min(some.size(), REPLIES))));
        return next;
    }

    private List<DeliveredComment> views(
            List<PublicComment> some, String sort, Map<UUID, List<PublicComment>> replies) {
        return some.stream()
                .map(comment -> DeliveredComment.with(comment, repliesTo(comment, sort, replies)))
                .toList();
    }

    private @Nullable Page<DeliveredComment> repliesTo(
            PublicComment comment, String sort, Map<UUID, List<PublicComment>> replies) {
        List<PublicComment> found = replies.get(comment.id);
        if (found == null) {
            return null;
        }
        List<PublicComment> shown = found.subList(0, Math.min(found.size(), REPLIES));
        String next = found.size() > REPLIES ? comments.after(shown.getLast(), comment.id, sort) : null;
        return new Page<>(views(shown, sort, replies), new PageInfo(REPLIES, next, null, null, null));
    }

    private static UUID parentOf(PublicComment reply) {
        UUID parent = reply.parentId;
        if (parent == null) {
            throw new IllegalStateException("A reply answers a comment");
        }
        return parent;
    }
}
