package io.chapeau.content;

import java.util.List;

/** Texts that are hard to carry: of any script, with the signs of French typography and of every markup. */
final class GeneratedText {
    private static final List<String> FRENCH = List.of(
            "mot",
            "l’œuvre",
            "« Bref »",
            "«\u00A0Bref\u00A0»",
            "Eh bien\u00A0!",
            "vraiment\u202F?",
            "«\u00A0",
            "\u00A0»",
            "“",
            "”",
            "'",
            "\"",
            "ﬁ",
            "é",
            "…",
            "—");

    private static final List<String> SCRIPTS = List.of(
            "e\u0301",
            "a\u0323\u0307",
            "\u0301",
            "q\u0334\u0338",
            "\u1100\u1161\u11A8",
            "\u212B",
            "漢字",
            "\u3000",
            "😀",
            "👩\u200D💻",
            "🇫🇷",
            "𝒳",
            "\uD869\uDED6",
            "שלום",
            "مرحبا ١٢",
            "\u202Eevil",
            "\u202Bעברית\u202C",
            "\u2067ar\u2069",
            "\u202C",
            "\u200F",
            "\u2003",
            "\u200B",
            "\u2028",
            "\u0085",
            "\u00AD",
            "\uFEFF");

    private static final List<String> MARKDOWN = List.of(
            " ",
            "  ",
            "#libre",
            "# titre",
            "1. un",
            "12) deux",
            "- tiret",
            "+ plus",
            "* étoile",
            "> cité",
            "=== ",
            "---",
            "**gras**",
            "_a_",
            "``",
            "~~",
            "](x)",
            "![",
            "a_b",
            "##",
            "\t",
            "$x$",
            "[^1]",
            "[^1]:",
            "[!NOTE]",
            "[a]: b",
            "|--|",
            "http://",
            "https://exemple.fr/?a=1&b=2",
            "https://é.fr/(a).",
            "HTTPS://A.FR/x_y_*",
            "www.a.fr",
            "a@b.fr");

    private static final List<String> HTML = List.of(
            "<b>",
            "</p>",
            "<!--",
            "-->",
            "<![CDATA[",
            "&",
            "&amp;",
            "&#33;",
            "&nbsp",
            "<sup>",
            "</sup>",
            "<span lang=\"en\">",
            "</span>",
            "<br>",
            "<?",
            "<script>");

    private static final String SIGNS = "\\`*_{}[]<>()#+-.!|~:=&^\"'$/@;,?%12aS \t";

    private static final int LAST_CODE_POINT = 0x10FFFF;
    private static final int PAGE = 0x200;

    private final Choices choices;

    GeneratedText(Choices choices) {
        this.choices = choices;
    }

    /** Text of a few words, with or without spaces between them; its white space is not yet collapsed. */
    String line() {
        return String.join(choices.oneIn(2) ? "" : " ", choices.several(1, 4, this::word));
    }

    /** Text of several lines, as code has it. */
    String lines() {
        return String.join("\n", choices.several(1, 4, this::line));
    }

    private String word() {
        return switch (choices.below(16)) {
            case 0, 1, 2 -> choices.of(FRENCH);
            case 3, 4, 5 -> choices.of(SCRIPTS);
            case 6, 7, 8, 9 -> choices.of(MARKDOWN);
            case 10, 11 -> choices.of(HTML);
            case 12, 13, 14 -> String.join("", choices.several(1, 6, this::sign));
            default -> String.join("", choices.several(1, 4, this::anything));
        };
    }

    private String sign() {
        return String.valueOf(SIGNS.charAt(choices.below(SIGNS.length())));
    }

    /** Any character that a body may hold. */
    private String anything() {
        int codePoint = ' ' + choices.below(PAGE) + PAGE * choices.below(LAST_CODE_POINT / PAGE);
        return Characters.isAllowed(codePoint) ? Character.toString(codePoint) : "a";
    }
}
