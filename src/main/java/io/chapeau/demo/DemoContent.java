package io.chapeau.demo;

import io.chapeau.management.article.Cover;
import io.chapeau.management.article.Seo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code demo/demo.json} holds; entities name each other by key. */
record DemoContent(
        List<Author> authors,
        List<Category> categories,
        List<Tag> tags,
        List<Article> articles,
        List<Comment> comments) {

    record Author(
            String key,
            String name,
            @Nullable String bio,
            @Nullable String email) {}

    record Category(
            String key,
            String name,
            @Nullable String description,
            @Nullable String parent) {}

    record Tag(String key, String name) {}

    /**
     * @param body name of the Markdown file beside
     * @param workingTitle newer title of the working copy, for state changed
     */
    record Article(
            String key,
            String locale,
            String title,
            @Nullable String standfirst,
            List<String> authors,
            List<String> categories,
            List<String> tags,
            String body,
            Instant publishedAt,
            State state,
            @Nullable String translationOf,
            @Nullable Cover cover,
            @Nullable Seo seo,
            boolean commentsOpen,
            @Nullable String workingTitle) {}

    /** @param parent place in the list of the comment that this one answers */
    record Comment(
            String article,
            String authorName,
            String authorEmail,
            String text,
            CommentState state,
            @Nullable Integer parent) {}

    /** How far an article has come. */
    enum State {
        draft,
        published,
        changed,
        unpublished
    }

    /** What a moderator decided. */
    enum CommentState {
        pending,
        approved,
        rejected,
        spam
    }
}
