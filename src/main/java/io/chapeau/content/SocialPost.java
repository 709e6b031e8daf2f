package io.chapeau.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post of a social network that is quoted as a whole: who wrote it, where and when, and its text. Its author is never
 * blank, its address is http or https, and its date is of a year of four digits; anything else is an
 * {@link IllegalArgumentException}.
 *
 * <p>In Portable Text: {@code {"_type": "socialPost", "content": […], "author": "Ada (@ada)", "url": "https://…",
 * "date": "2018-03-20"}}. Each element of {@code content} is a {@code block} of style {@code normal}; {@code url} and
 * {@code date} are optional.
 */
public record SocialPost(
        String author, @Nullable String url, @Nullable LocalDate date, List<Paragraph> paragraphs) implements Block {
    public SocialPost {
        author = PlainLine.of(author);
        if (author.isEmpty()) {
            throw new IllegalArgumentException("a post has an author");
        }
        if (url != null && !UrlRule.isWeb(url)) {
            throw new IllegalArgumentException("not an address in the web: " + url);
        }
        if (date != null && !isDate(date)) {
            throw new IllegalArgumentException("not a date of a post: " + date);
        }
        paragraphs = List.copyOf(paragraphs);
    }

    public static boolean isDate(LocalDate date) {
        return date.getYear() >= 1_000 && date.getYear() <= 9_999;
    }

    public SocialPost withParagraphs(List<Paragraph> others) {
        return new SocialPost(author, url, date, others);
    }

    /** Who wrote it and when, in one line that leads to the post. */
    public List<Span> source() {
        TextSpan name = TextSpan.of("— " + author);
        Link link = url == null ? null : new Link(url, null);
        String shown = date == null ? url : date.toString();
        return shown == null ? List.of(name) : List.of(name, TextSpan.of(", "), new TextSpan(shown, Set.of(), link));
    }
}
