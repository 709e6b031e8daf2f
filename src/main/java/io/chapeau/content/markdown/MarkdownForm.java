package io.chapeau.content.markdown;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.Embed;
import io.chapeau.content.Gallery;
import io.chapeau.content.Image;
import io.chapeau.content.Mark;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.RunMapping;
import io.chapeau.content.SocialPost;
import io.chapeau.content.Span;
import io.chapeau.content.TextSpan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Markdown can say of a body. It has no cite of a quote and no source of a post, which become a last paragraph, no
 * size of an image, no gallery, whose images follow each other, no embed, which becomes a link, and no mark that starts
 * or ends at a space. All text stays.
 */
public final class MarkdownForm {
    private static final RunMapping RUNS = new RunMapping(MarkdownForm::spans);

    private MarkdownForm() {}

    /** The body that reading the Markdown of this body gives. */
    public static Body of(Body body) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : body.blocks()) {
            if (block instanceof Gallery gallery) {
                gallery.images().forEach(image -> blocks.add(block(image)));
            } else {
                blocks.add(block(block));
            }
        }
        return new Body(blocks);
    }

    static Block block(Block block) {
        return switch (block) {
            case Quote quote -> quote(quote);
            case SocialPost post -> quote(post);
            case Image image -> new Image(image.url(), image.alt(), image.caption(), null, null);
            case Embed embed -> embed.paragraph();
            default -> RUNS.of(block);
        };
    }

    private static Quote quote(SocialPost post) {
        List<Paragraph> paragraphs = new ArrayList<>(RUNS.paragraphs(post.paragraphs()));
        paragraphs.add(new Paragraph(post.source()));
        return new Quote(paragraphs, null);
    }

    private static Quote quote(Quote quote) {
        List<Paragraph> paragraphs = new ArrayList<>(RUNS.paragraphs(quote.paragraphs()));
        String cite = quote.cite();
        if (cite != null) {
            paragraphs.add(new Paragraph(List.of(TextSpan.of("— " + cite))));
        }
        return new Quote(paragraphs, null);
    }

    /** A space at the edge of a span keeps only what applies on its other side too. */
    private static List<Span> spans(List<Span> spans) {
        List<Span> moved = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            if (!(spans.get(i) instanceof TextSpan text)) {
                moved.add(spans.get(i));
                continue;
            }
            Span before = i == 0 ? null : spans.get(i - 1);
            Span after = i + 1 == spans.size() ? null : spans.get(i + 1);
            addText(moved, text, before, after);
        }
        return moved;
    }

    private static void addText(List<Span> moved, TextSpan span, @Nullable Span before, @Nullable Span after) {
        String text = span.text();
        if (text.equals(" ")) {
            moved.add(shared(shared(span, before), after));
            return;
        }
        int start = text.startsWith(" ") ? 1 : 0;
        int end = text.endsWith(" ") ? text.length() - 1 : text.length();
        if (start > 0) {
            moved.add(shared(span.withText(" "), before));
        }
        moved.add(span.withText(text.substring(start, end)));
        if (end < text.length()) {
            moved.add(shared(span.withText(" "), after));
        }
    }

    private static TextSpan shared(TextSpan space, @Nullable Span other) {
        if (!(other instanceof TextSpan beside)) {
            return space;
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        marks.addAll(space.marks());
        marks.retainAll(beside.marks());
        return new TextSpan(
                space.text(),
                marks,
                Objects.equals(space.link(), beside.link()) ? space.link() : null,
                Objects.equals(space.lang(), beside.lang()) ? space.lang() : null);
    }
}
