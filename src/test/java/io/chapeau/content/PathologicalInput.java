package io.chapeau.content;

import io.chapeau.content.reading.BodyFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Input on which parsers are known to be slow or to overflow their stack, in any size. */
record PathologicalInput(BodyFormat format, String name, IntFunction<String> ofSize) {
    private static final List<String> HTML = List.of(
            "<b>",
            "<b></i>",
            "<p><b>",
            "<div>",
            "<a><b></a>",
            "<ul><li>",
            "<ol><li>",
            "<svg><g>",
            "<math><mi>",
            "<table><b>",
            "<table><tr><td>",
            "<td>",
            "<tr><td colspan=64>",
            "<select><option>",
            "<template>",
            "<!--",
            "<![CDATA[",
            "<bdi>\u202E",
            "\u202A\u2067\u2069",
            "&amp;",
            "&#x10FFFF;",
            "&",
            "<figure data-block=embed><a href=//vimeo.com>",
            "<figure class=wp-block-embed>",
            "<blockquote class=twitter-tweet>",
            "<aside data-block=callout data-tone=tip>",
            "<iframe src=//vimeo.com/1></iframe>",
            "<a href=#n id=r>1</a><p id=n><a href=#r>b</a></p>");

    private static final List<String> MARKDOWN = List.of(
            "[",
            "![",
            "[^",
            "[^a]",
            "[^a]: ",
            ">",
            "> [!TIP]",
            "*",
            "*a ",
            "*a _",
            "*a**b_c__",
            "~~a ",
            "- ",
            "1. ",
            "- a\n  ",
            "`a<b",
            "`",
            "```\n",
            "<a b ",
            "<a:",
            "x<!--",
            "x<?",
            "[a](<b",
            "[a](",
            "[a\n]: ",
            "[a]: b (c\n",
            "https://",
            "http",
            "<sup>",
            "<sup></sub>",
            "|",
            "|-",
            "|\\",
            "# ",
            "&amp;",
            "\\");

    static Stream<PathologicalInput> all() {
        Stream<PathologicalInput> repeated = Stream.concat(
                HTML.stream().map(unit -> repeated(BodyFormat.HTML, unit)),
                MARKDOWN.stream().map(unit -> repeated(BodyFormat.MARKDOWN, unit)));
        return Stream.concat(
                repeated,
                Stream.of(
                        html("attributes, each another", PathologicalInput::attributes),
                        html("a table of line breaks", size -> "<table>" + "<br>".repeat(size / 4)),
                        html(
                                "references to one note",
                                size -> "<a href=#n id=r>1</a>".repeat(size / 21) + "<p id=n><a href=#r>b</a>"),
                        html(
                                "a note that leads back",
                                size -> "<a href=#n id=r>1</a><p id=n>" + "<a href=#r>b</a>".repeat(size / 16)),
                        markdown("emphasis around emphasis", size -> "*".repeat(size / 2) + "a" + "*".repeat(size / 2)),
                        markdown("brackets in brackets", size -> "[".repeat(size / 2) + "a" + "]".repeat(size / 2)),
                        markdown("definitions of one note", size -> "[^a]: b\n\n".repeat(size / 9) + "x[^a]"),
                        markdown("references to one note", size -> "[^a]: b\n\n" + "[^a]".repeat(size / 4)),
                        markdown("wide tables of empty rows", PathologicalInput::tables)));
    }

    private static PathologicalInput repeated(BodyFormat format, String unit) {
        return new PathologicalInput(format, unit, size -> unit.repeat(size / unit.length()) + "a");
    }

    private static PathologicalInput html(String name, IntFunction<String> ofSize) {
        return new PathologicalInput(BodyFormat.HTML, name, ofSize);
    }

    private static PathologicalInput markdown(String name, IntFunction<String> ofSize) {
        return new PathologicalInput(BodyFormat.MARKDOWN, name, ofSize);
    }

    private static String attributes(int size) {
        StringBuilder html = new StringBuilder("<p");
        for (int i = 0; html.length() < size - 10; i++) {
            html.append(" a").append(i).append("=b");
        }
        return html.append(">a").toString();
    }

    private static String tables(int size) {
        String wide = "|-".repeat(60) + "|\n";
        return (wide + wide + "|\n".repeat(3_900) + "\n").repeat(Math.max(1, size / 8_100));
    }

    @Override
    public String toString() {
        return format.value() + " " + name.replace("\n", "\\n");
    }
}
