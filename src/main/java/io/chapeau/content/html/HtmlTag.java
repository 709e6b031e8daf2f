package io.chapeau.content.html;

import io.chapeau.content.Mark;
import java.util.Map;
import java.util.Set;

/** What the elements of HTML mean for a body. */
enum HtmlTag {
    MARK,
    LINK,
    LINE_BREAK,
    IMAGE,
    PARAGRAPH,
    HEADING,
    QUOTE,
    LIST,
    CODE,
    DIVIDER,
    FIGURE,
    TABLE,
    /** Left out with all that is in it. */
    DROPPED,
    /** A block of its own whose content is kept. */
    CONTAINER,
    /** Part of a text, of which only the content is kept. */
    INLINE;

    private static final Map<String, HtmlTag> KNOWN = Map.ofEntries(
            Map.entry("a", LINK),
            Map.entry("br", LINE_BREAK),
            Map.entry("img", IMAGE),
            Map.entry("image", IMAGE),
            Map.entry("p", PARAGRAPH),
            Map.entry("blockquote", QUOTE),
            Map.entry("ul", LIST),
            Map.entry("ol", LIST),
            Map.entry("menu", LIST),
            Map.entry("dir", LIST),
            Map.entry("pre", CODE),
            Map.entry("listing", CODE),
            Map.entry("hr", DIVIDER),
            Map.entry("figure", FIGURE),
            Map.entry("table", TABLE));

    private static final Map<String, Mark> MARKS = Map.ofEntries(
            Map.entry("strong", Mark.STRONG),
            Map.entry("b", Mark.STRONG),
            Map.entry("em", Mark.EMPHASIS),
            Map.entry("i", Mark.EMPHASIS),
            Map.entry("s", Mark.STRIKE),
            Map.entry("del", Mark.STRIKE),
            Map.entry("strike", Mark.STRIKE),
            Map.entry("sup", Mark.SUPERSCRIPT),
            Map.entry("sub", Mark.SUBSCRIPT),
            Map.entry("code", Mark.CODE),
            Map.entry("kbd", Mark.CODE),
            Map.entry("samp", Mark.CODE),
            Map.entry("tt", Mark.CODE));

    /** Elements that say the same as the one that is written for them. */
    private static final Set<String> SYNONYMS =
            Set.of("strong", "b", "em", "i", "s", "strike", "sup", "sub", "code", "ul", "ol", "pre", "img");

    private static final Set<String> DROPS = Set.of(
            ("script style template noscript svg math iframe object embed applet audio video canvas title link meta base"
                            + " head frame frameset noframes noembed plaintext xmp param source track basefont bgsound"
                            + " select textarea input datalist map area")
                    .split(" "));

    private static final Set<String> CONTAINERS = Set.of(
            ("html body div section article main header footer nav aside address center details summary dialog fieldset"
                            + " legend form hgroup search thead tbody tfoot tr td th caption colgroup col dl dt"
                            + " dd li figcaption")
                    .split(" "));

    static HtmlTag of(String name) {
        HtmlTag known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        if (MARKS.containsKey(name)) {
            return MARK;
        }
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            return HEADING;
        }
        if (DROPS.contains(name)) {
            return DROPPED;
        }
        return CONTAINERS.contains(name) ? CONTAINER : INLINE;
    }

    static Mark mark(String name) {
        Mark mark = MARKS.get(name);
        if (mark == null) {
            throw new IllegalArgumentException("not a mark: " + name);
        }
        return mark;
    }

    static boolean isSynonym(String name) {
        return SYNONYMS.contains(name);
    }
}
