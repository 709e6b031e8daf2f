package io.chapeau.content.portabletext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.chapeau.content.Block;
import io.chapeau.content.Bodies;
import io.chapeau.content.Body;
import io.chapeau.content.FootnoteReference;
import io.chapeau.content.Heading;
import io.chapeau.content.Link;
import io.chapeau.content.ListBlock;
import io.chapeau.content.ListItem;
import io.chapeau.content.Mark;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.RunMapping;
import io.chapeau.content.Span;
import io.chapeau.content.TextSpan;
import io.chapeau.content.html.HtmlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.sessions.JqwikSession;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code @portabletext/to-html} makes of a body by its default components, run by Node where that is there. */
class PortableTextRendererTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCRIPTS = Path.of("src/test/node");
    private static final Path DIRECTORY = Path.of("target/node");
    private static final int BODIES = 1_000;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        Files.createDirectories(DIRECTORY);
        for (String file : List.of("package.json", "package-lock.json", "portable-text-to-html.js")) {
            Files.write(DIRECTORY.resolve(file), Files.readAllBytes(SCRIPTS.resolve(file)));
        }
        assumeTrue(runs("node", "--version"), "skipped: this machine has no Node");
        assumeTrue(
                runs("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
                "skipped: npm cannot install @portabletext/to-html here");
    }

    @Test
    void theBlocksThatItKnowsHaveTheStructureOfOurHtml() throws IOException, InterruptedException {
        List<Body> bodies = new ArrayList<>();
        JqwikSession.run(() -> new Bodies()
                .bodies()
                .sampleStream()
                .map(PortableTextRendererTest::known)
                .limit(BODIES)
                .forEach(bodies::add));
        ArrayNode input = JSON.createArrayNode();
        bodies.forEach(body -> input.add(PortableTextWriter.write(body)));
        JSON.writeValue(DIRECTORY.resolve("bodies.json").toFile(), input);

        assertThat(runs("node", "portable-text-to-html.js", "bodies.json", "html.json"))
                .isTrue();

        JsonNode rendered = JSON.readTree(DIRECTORY.resolve("html.json").toFile());
        for (int i = 0; i < BODIES; i++) {
            String html = rendered.get(i).textValue();
            assertThat(structure(html))
                    .as(html)
                    .isEqualTo(structure(HtmlWriter.write(bodies.get(i)).replace("\n", "")));
        }
    }

    private static boolean runs(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(DIRECTORY.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(DIRECTORY.resolve("output.txt").toFile())
                    .start();
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            process.destroy();
            return ended && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** The parts of a body for which the renderer has a default component. */
    private static Body known(Body body) {
        RunMapping runs = new RunMapping(PortableTextRendererTest::known);
        List<Block> blocks = new ArrayList<>();
        for (Block block : body.blocks()) {
            if (block instanceof Paragraph || block instanceof Heading) {
                blocks.add(runs.of(block));
            } else if (block instanceof ListBlock list) {
                blocks.add(runs.of(withOneNested(list)));
            } else if (block instanceof Quote quote) {
                blocks.add(runs.of(new Quote(quote.paragraphs().subList(0, 1), null)));
            }
        }
        return new Body(blocks);
    }

    /** A list of another kind behind one at the same depth it takes for a list at the top. */
    private static ListBlock withOneNested(ListBlock list) {
        return list.withItems(list.items().stream()
                .map(item -> new ListItem(
                        item.spans(),
                        item.lists().stream()
                                .limit(1)
                                .map(PortableTextRendererTest::withOneNested)
                                .toList()))
                .toList());
    }

    private static List<Span> known(List<Span> spans) {
        return spans.stream()
                .filter(span -> !(span instanceof FootnoteReference))
                .map(span -> span instanceof TextSpan text ? known(text) : span)
                .toList();
    }

    private static TextSpan known(TextSpan text) {
        EnumSet<Mark> marks = EnumSet.of(Mark.STRONG, Mark.EMPHASIS, Mark.STRIKE, Mark.CODE);
        marks.retainAll(text.marks());
        Link link = text.link();
        return new TextSpan(text.text(), marks, link == null ? null : new Link(link.href(), null));
    }

    /**
     * The same tree of both, but for what the renderer has no component for or calls by another name: ids of headings,
     * {@code bdi}, {@code del} for {@code s}, and the paragraph in a quote. Printed as it is: where a pretty printer breaks
     * lines depends on what an element held before.
     */
    private static String structure(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        body.select("h2, h3, h4").removeAttr("id");
        body.select("bdi").unwrap();
        body.select("del").tagName("s");
        body.select("blockquote > p").unwrap();
        return body.html();
    }
}
