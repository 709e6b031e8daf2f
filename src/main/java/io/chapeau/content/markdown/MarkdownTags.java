package io.chapeau.content.markdown;

import io.chapeau.content.LanguageTag;
import io.chapeau.content.Mark;
import io.chapeau.content.fitting.TextContext;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/**
 * The tags of HTML that mean something in Markdown, which has no sign of its own for it: {@code <sup>}, {@code <sub>}
 * and {@code <span lang="…">}. A tag counts only together with the one that closes it in the same run of text.
 */
final class MarkdownTags {
    private static final Pattern TAG = Pattern.compile("<(/?)(sup|sub|span)((?:\\s[^>]*)?)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANG = Pattern.compile("\\s+lang=[\"']?([A-Za-z0-9-]+)[\"']?\\s*");

    /** Of each tag that counts, what is true of the text behind it. */
    private final Set<Node> counting = Collections.newSetFromMap(new IdentityHashMap<>());

    private record Tag(HtmlInline node, String name) {}

    private MarkdownTags() {}

    static MarkdownTags in(Node parent) {
        MarkdownTags tags = new MarkdownTags();
        Deque<Tag> open = new ArrayDeque<>();
        Map<String, Integer> names = new HashMap<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInline html) {
                Matcher tag = TAG.matcher(html.getLiteral());
                if (tag.matches()) {
                    tags.add(new Tag(html, tag.group(2).toLowerCase(Locale.ROOT)), tag.group(1), open, names);
                }
            }
        }
        return tags;
    }

    boolean count(Node node) {
        return counting.contains(node);
    }

    static boolean opens(HtmlInline tag) {
        return tag.getLiteral().charAt(1) != '/';
    }

    /** The context within an opening tag that counts. */
    static TextContext within(HtmlInline tag, TextContext context) {
        Matcher parts = TAG.matcher(tag.getLiteral());
        if (!parts.matches()) {
            throw new IllegalArgumentException("a tag without a meaning: " + tag.getLiteral());
        }
        Matcher lang = LANG.matcher(parts.group(3));
        return switch (parts.group(2).toLowerCase(Locale.ROOT)) {
            case "sup" -> context.with(Mark.SUPERSCRIPT);
            case "sub" -> context.with(Mark.SUBSCRIPT);
            default -> lang.matches() ? context.in(LanguageTag.canonical(lang.group(1))) : context;
        };
    }

    private void add(Tag tag, String slash, Deque<Tag> open, Map<String, Integer> names) {
        if (slash.isEmpty()) {
            open.push(tag);
            names.merge(tag.name(), 1, Integer::sum);
            return;
        }
        while (names.getOrDefault(tag.name(), 0) > 0) {
            Tag last = open.pop();
            names.merge(last.name(), -1, Integer::sum);
            if (last.name().equals(tag.name())) {
                if (isUnderstood(last.node())) {
                    counting.add(last.node());
                    counting.add(tag.node());
                }
                return;
            }
        }
    }

    private static boolean isUnderstood(HtmlInline tag) {
        Matcher parts = TAG.matcher(tag.getLiteral());
        if (!parts.matches()) {
            return false;
        }
        Matcher lang = LANG.matcher(parts.group(3));
        return parts.group(2).equalsIgnoreCase("span")
                ? lang.matches() && LanguageTag.canonical(lang.group(1)) != null
                : parts.group(3).isBlank();
    }
}
