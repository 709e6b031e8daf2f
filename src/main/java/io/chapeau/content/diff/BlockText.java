package io.chapeau.content.diff;

import io.chapeau.content.Block;
import io.chapeau.content.Callout;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Divider;
import io.chapeau.content.Embed;
import io.chapeau.content.Footnotes;
import io.chapeau.content.Gallery;
import io.chapeau.content.Heading;
import io.chapeau.content.Image;
import io.chapeau.content.ListBlock;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.RunMapping;
import io.chapeau.content.SocialPost;
import io.chapeau.content.Table;
import io.chapeau.content.text.TextWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a block as it is compared: its runs in their order, one a line, then what is not in a run. There are no
 * markers of list items, as those change by themselves.
 */
final class BlockText {
    private BlockText() {}

    static String of(Block block) {
        return String.join("\n", parts(block));
    }

    private static List<String> parts(Block block) {
        List<String> parts = new ArrayList<>();
        RunMapping.runs(block).forEach(run -> parts.add(TextWriter.text(run)));
        switch (block) {
            case Quote quote -> addIfSet(parts, quote.cite());
            case SocialPost post -> parts.add(post.author());
            case Image image -> addImage(parts, image);
            case Gallery gallery -> gallery.images().forEach(image -> addImage(parts, image));
            case Embed embed -> parts.add(embed.label());
            case CodeBlock code -> parts.add(code.code());
            case Paragraph _, Heading _, Callout _, ListBlock _, Table _, Footnotes _, Divider _ -> {}
        }
        return parts;
    }

    private static void addImage(List<String> parts, Image image) {
        parts.add(image.alt());
        addIfSet(parts, image.caption());
    }

    private static void addIfSet(List<String> parts, @Nullable String text) {
        if (text != null) {
            parts.add(text);
        }
    }

    /** What a block shows or quotes from elsewhere: with the same address it is the same one, whatever is said of it. */
    static List<String> addresses(Block block) {
        return switch (block) {
            case Image image -> List.of(image.url());
            case Gallery gallery -> gallery.images().stream().map(Image::url).toList();
            case Embed embed -> List.of(embed.url());
            case SocialPost post -> post.url() == null ? List.of() : List.of(post.url());
            case Paragraph _,
                    Heading _,
                    Quote _,
                    Callout _,
                    ListBlock _,
                    Table _,
                    CodeBlock _,
                    Footnotes _,
                    Divider _ -> List.of();
        };
    }
}
