package io.chapeau.content;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list of its own, independent of the writer, of what Markdown cannot say: a body is left without it. */
final class SayableInMarkdown {
    private static final RunMapping RUNS = new RunMapping(SayableInMarkdown::withoutSpacesAtEdges);

    private SayableInMarkdown() {}

    static Body of(Body body) {
        return new Body(body.blocks().stream()
                .map(SayableInMarkdown::block)
                .filter(Objects::nonNull)
                .toList());
    }

    private static @Nullable Block block(Block block) {
        return switch (block) {
            case Gallery _, Embed _, SocialPost _ -> null;
            case Quote quote -> RUNS.of(new Quote(quote.paragraphs(), null));
            case Image image -> new Image(image.url(), image.alt(), image.caption(), null, null);
            case Paragraph _, Heading _, Callout _, ListBlock _, Table _, CodeBlock _, Divider _, Footnotes _ ->
                RUNS.of(block);
        };
    }

    private static List<Span> withoutSpacesAtEdges(List<Span> spans) {
        return spans.stream()
                .map(span -> span instanceof TextSpan text
                        ? text.withText(text.text().replaceAll("^ +| +$", ""))
                        : span)
                .toList();
    }
}
