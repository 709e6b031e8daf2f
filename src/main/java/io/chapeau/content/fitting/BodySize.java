package io.chapeau.content.fitting;

import io.chapeau.content.Block;
import io.chapeau.content.Callout;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Divider;
import io.chapeau.content.Embed;
import io.chapeau.content.FootnoteReference;
import io.chapeau.content.Footnotes;
import io.chapeau.content.Gallery;
import io.chapeau.content.HardBreak;
import io.chapeau.content.Heading;
import io.chapeau.content.Image;
import io.chapeau.content.Link;
import io.chapeau.content.ListBlock;
import io.chapeau.content.ListItem;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.SocialPost;
import io.chapeau.content.Span;
import io.chapeau.content.Table;
import io.chapeau.content.TableForm;
import io.chapeau.content.TextSpan;
import io.chapeau.content.report.SourceText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much a body holds. */
public final class BodySize {
    private BodySize() {}

    /** Blocks as Portable Text counts them: each item of a list, each cell, and each part of a group is one. */
    public static int blocks(List<? extends Block> blocks) {
        int count = 0;
        for (Block block : blocks) {
            count += switch (block) {
                case Quote quote -> quote.paragraphs().size();
                case SocialPost post -> 1 + post.paragraphs().size();
                case Callout callout -> callout.paragraphs().size();
                case Footnotes notes ->
                    notes.notes().stream()
                            .mapToInt(note -> note.paragraphs().size())
                            .sum();
                case Gallery gallery -> gallery.images().size();
                case ListBlock list -> items(list);
                case Table table -> table.rows().size() * table.columns().size();
                case Paragraph _, Heading _, Image _, Embed _, CodeBlock _, Divider _ -> 1;
            };
        }
        return count;
    }

    private static int items(ListBlock list) {
        int count = list.items().size();
        for (ListItem item : list.items()) {
            count += blocks(item.lists());
        }
        return count;
    }

    /** Bytes of UTF-8 in all strings. */
    public static long bytes(List<? extends Block> blocks) {
        long bytes = 0;
        for (Block block : blocks) {
            bytes += switch (block) {
                case Paragraph paragraph -> spans(paragraph.spans());
                case Heading heading -> spans(heading.spans());
                case Quote quote -> bytes(quote.paragraphs()) + strings(quote.cite());
                case ListBlock list ->
                    list.items().stream()
                            .mapToLong(item -> spans(item.spans()) + bytes(item.lists()))
                            .sum();
                case Table table ->
                    TableForm.runs(table).stream().mapToLong(BodySize::spans).sum();
                case SocialPost post -> bytes(post.paragraphs()) + strings(post.author(), post.url());
                case Callout callout -> bytes(callout.paragraphs());
                case Footnotes notes ->
                    notes.notes().stream()
                            .mapToLong(note -> bytes(note.paragraphs()))
                            .sum();
                case Gallery gallery -> bytes(gallery.images());
                case Embed embed -> strings(embed.url(), embed.title());
                case Image image -> strings(image.url(), image.alt(), image.caption());
                case CodeBlock code -> strings(code.code(), code.language());
                case Divider _ -> 0;
            };
        }
        return bytes;
    }

    private static long spans(List<Span> spans) {
        long bytes = 0;
        for (Span span : spans) {
            bytes += switch (span) {
                case TextSpan text -> strings(text.text(), text.lang()) + link(text.link());
                case HardBreak _ -> 1;
                case FootnoteReference reference -> strings(reference.note());
            };
        }
        return bytes;
    }

    private static long link(@Nullable Link link) {
        return link == null ? 0 : strings(link.href(), link.title());
    }

    private static long strings(@Nullable String... strings) {
        return Stream.of(strings)
                .filter(Objects::nonNull)
                .mapToLong(SourceText::bytes)
                .sum();
    }
}
