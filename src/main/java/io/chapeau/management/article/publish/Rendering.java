package io.chapeau.management.article.publish;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.Callout;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Divider;
import io.chapeau.content.Embed;
import io.chapeau.content.FootnoteReference;
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
import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.text.Excerpt;
import io.chapeau.content.text.ReadingTime;
import io.chapeau.content.text.TextWriter;
import io.chapeau.content.text.WordCount;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Everything that is derived from a body, once, so that no read has to derive it again. */
public record Rendering(
        String html,
        String markdown,
        String text,
        String blocks,
        Derivations derivations,
        String excerpt,
        int wordCount,
        int readingMinutes) {

    private static final int EXCERPT_LENGTH = 280;

    private static final RunMapping WITHOUT_NOTES = new RunMapping(spans ->
            spans.stream().filter(span -> !(span instanceof FootnoteReference)).toList());

    public static Rendering of(Body body, String localeTag) {
        Locale locale = Locale.forLanguageTag(localeTag);
        String text = TextWriter.write(body);
        return new Rendering(
                HtmlWriter.write(body),
                MarkdownWriter.write(body),
                text,
                PortableTextWriter.write(body).toString(),
                Derivations.of(body),
                excerpt(body, locale),
                WordCount.of(text, locale),
                ReadingTime.minutes(text, locale));
    }

    /** The forms of the body and what is derived from it, by the names under which delivery shows them. */
    public Map<String, String> parts() {
        return Map.of(
                "html", html,
                "markdown", markdown,
                "text", text,
                "blocks", blocks,
                "outline", derivations.outline(),
                "links", derivations.links(),
                "images", derivations.images());
    }

    /** Running text, or the other texts of a body that has none, such as a series of pictures. */
    private static String excerpt(Body body, Locale locale) {
        String running = excerpt(body, Rendering::isRunning, locale);
        return running.isEmpty() ? excerpt(body, block -> !(block instanceof Heading), locale) : running;
    }

    private static String excerpt(Body body, Predicate<Block> part, Locale locale) {
        Body some = new Body(
                body.blocks().stream().filter(part).map(WITHOUT_NOTES::of).toList());
        return Excerpt.of(TextWriter.write(some), EXCERPT_LENGTH, locale);
    }

    /** In one line, anything else would read as a part of the sentence before it. */
    private static boolean isRunning(Block block) {
        return switch (block) {
            case Paragraph _, Quote _, ListBlock _, Callout _, SocialPost _ -> true;
            case Heading _, Image _, Gallery _, Embed _, CodeBlock _, Table _, Footnotes _, Divider _ -> false;
        };
    }
}
