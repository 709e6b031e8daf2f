package io.chapeau.content;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that the author of a body wrote to be read, in the order of reading; addresses and names of things are not. */
final class WrittenWords {
    private WrittenWords() {}

    static String of(Body body) {
        return body.blocks().stream().map(WrittenWords::of).collect(Collectors.joining());
    }

    private static String of(Block block) {
        return switch (block) {
            case Quote quote -> runs(block) + text(quote.cite());
            case SocialPost post -> runs(block) + post.author();
            case Image image -> image.alt() + text(image.caption());
            case Gallery gallery -> of(new Body(List.copyOf(gallery.images())));
            case Embed embed -> embed.title() == null ? embed.url() : embed.title();
            case CodeBlock code -> code.code();
            case Paragraph _, Heading _, Callout _, ListBlock _, Table _, Footnotes _, Divider _ -> runs(block);
        };
    }

    private static String runs(Block block) {
        return RunMapping.runs(block).stream()
                .flatMap(List::stream)
                .filter(TextSpan.class::isInstance)
                .map(span -> ((TextSpan) span).text())
                .collect(Collectors.joining());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
