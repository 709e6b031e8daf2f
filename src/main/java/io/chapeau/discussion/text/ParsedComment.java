package io.chapeau.discussion.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.jspecify.annotations.Nullable;

/**
 * A comment as Markdown reads it.
 *
 * @param used those definitions of addresses that a link leads to
 */
record ParsedComment(String text, Node document, Set<LinkReferenceDefinition> used) {

    private static final Parser WITHOUT_DEFINITIONS = parser().build();

    static ParsedComment of(String text) {
        // Without this nothing is a definition: in most comments.
        if (!text.contains("]:")) {
            return new ParsedComment(text, WITHOUT_DEFINITIONS.parse(text), Set.of());
        }
        Set<LinkReferenceDefinition> used = Collections.newSetFromMap(new IdentityHashMap<>());
        Parser parser = parser().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .linkProcessor(noting(used))
                .build();
        return new ParsedComment(text, parser.parse(text), used);
    }

    private static Parser.Builder parser() {
        return Parser.builder().enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class));
    }

    /** Makes no link itself: it looks up what the parser looks up right after it. */
    private static LinkProcessor noting(Set<LinkReferenceDefinition> used) {
        return (link, scanner, definitions) -> {
            if (link.destination() == null) {
                String label = link.label() == null || link.label().isEmpty() ? link.text() : link.label();
                LinkReferenceDefinition definition = definitions.getDefinition(LinkReferenceDefinition.class, label);
                if (definition != null) {
                    used.add(definition);
                }
            }
            return LinkResult.none();
        };
    }

    /** Whether it is a definition that no link uses, so that nothing of it would be shown. */
    boolean isUnused(@Nullable Node node) {
        return node instanceof LinkReferenceDefinition definition && !used.contains(definition);
    }

    /** A definition as it was written. */
    String source(LinkReferenceDefinition definition) {
        int end = firstLine(definition.getNext());
        return definition.getSourceSpans().stream()
                .filter(span -> span.getLineIndex() < end)
                .map(span -> text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .collect(Collectors.joining("\n"));
    }

    /** The parser counts lines that turn out to be no title to the definition too, but they are text that follows. */
    private static int firstLine(@Nullable Node next) {
        Node start = next instanceof Paragraph ? next.getFirstChild() : null;
        return start == null || start.getSourceSpans().isEmpty()
                ? Integer.MAX_VALUE
                : start.getSourceSpans().getFirst().getLineIndex();
    }
}
