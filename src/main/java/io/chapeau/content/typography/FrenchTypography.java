package io.chapeau.content.typography;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.Embed;
import io.chapeau.content.Gallery;
import io.chapeau.content.Image;
import io.chapeau.content.Quote;
import io.chapeau.content.RunMapping;
import io.chapeau.content.Span;
import io.chapeau.content.TextSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of French for the spaces at punctuation: a narrow no-break space before {@code ; ! ?} and inside
 * guillemets, a no-break space before a colon, and the curved apostrophe. Doing it twice is doing it once.
 *
 * <p>Code, addresses and phrases in another language stay as they are. It is done only when asked for.
 */
public final class FrenchTypography {
    private FrenchTypography() {}

    /** The body with its text and its captions, names and titles by the rules. */
    public static Body apply(Body body) {
        RunMapping runs = new RunMapping(FrenchRun::of);
        return new Body(
                body.blocks().stream().map(block -> runs.of(withLines(block))).toList());
    }

    /** Plain text by the rules; its lines stay. */
    public static String apply(String text) {
        StringBuilder set = new StringBuilder();
        FrenchRun.of(List.of(TextSpan.of(text)))
                .forEach(span -> set.append(span instanceof TextSpan piece ? piece.text() : ""));
        return set.toString();
    }

    /** One run of text by the rules; each span stays where it is. */
    public static List<Span> apply(List<Span> run) {
        return FrenchRun.of(run);
    }

    private static Block withLines(Block block) {
        return switch (block) {
            case Quote quote -> new Quote(quote.paragraphs(), line(quote.cite()));
            case Image image -> image(image);
            case Gallery gallery ->
                new Gallery(
                        gallery.images().stream().map(FrenchTypography::image).toList());
            case Embed embed -> new Embed(embed.provider(), embed.url(), line(embed.title()));
            default -> block;
        };
    }

    private static Image image(Image image) {
        String alt = line(image.alt());
        return new Image(image.url(), alt == null ? "" : alt, line(image.caption()), image.width(), image.height());
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : apply(text);
    }
}
